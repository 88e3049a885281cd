/** The analysis alone, as a file of its own for `loading.ts`. */
export { readDate } from '../src/core/date';
export { read } from '../src/core/reading';
export { recognise } from '../src/core/recognise';

import type { Lesson } from './sources';

/** The lesson in capitals, as a headline or an old wire would print it. Letters whose capital is two letters stay, so that spans stay. */
export const shouted = (lesson: Lesson): Lesson => ({ ...lesson, text: [...lesson.text].map(capital).join('') });

/** The lesson with a capital on every word of four letters or more, as headlines are printed. */
export const titled = (lesson: Lesson): Lesson => ({
  ...lesson, text: lesson.text.replace(/(?<![\p{L}\p{N}'’.-])\p{Ll}(?=\p{Ll}{3})/gu, capital),
});

const capital = (letter: string): string => (letter.toUpperCase().length === letter.length ? letter.toUpperCase() : letter);

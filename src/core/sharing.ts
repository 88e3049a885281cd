import { copyOf } from './copyOf';

/** One string for equal ones of many articles, which hangs on to none of them; it is kept as long as the sharing is. */
export function createSharing(): (text: string) => string {
  const shared = new Map<string, string>();
  return text => {
    const known = shared.get(text);
    if (known !== undefined) return known;
    const copy = copyOf(text);
    shared.set(copy, copy);
    return copy;
  };
}

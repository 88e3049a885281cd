/**
 * `indexOf` for a text that is asked for many strings: it begins to look where the latest of the string's runs of three letters stand first, which is nearly
 * always the place itself; and a run that the text does not have tells without looking that the string is not there.
 */
export function createFinder(text: string): (part: string) => number {
  const shift = Math.max(16, 32 - Math.ceil(Math.log2(text.length + 2)));
  /** By run of three letters, those that fall together as one: where the first of them ends; 0 of none. */
  const ends = new Int32Array(2 ** (32 - shift));
  let run = startOfRun(text);
  for (let at = 2; at < text.length; at++) {
    run = runOn(run, text.charCodeAt(at));
    const place = scatter(run) >>> shift;
    if (ends[place] === 0) ends[place] = at;
  }
  return part => {
    let least = 0;
    let run = startOfRun(part);
    for (let at = 2; at < part.length; at++) {
      run = runOn(run, part.charCodeAt(at));
      const end = ends[scatter(run) >>> shift]!;
      if (end === 0) return -1;
      if (least < end - at) least = end - at;
    }
    return text.indexOf(part, least);
  };
}

const startOfRun = (text: string): number => (text.length < 2 ? 0 : runOn(text.charCodeAt(0), text.charCodeAt(1)));
/** Of the letters before only the last two are left. */
const runOn = (run: number, code: number): number => (run << 8 ^ code) & 0xffffff;
const scatter = (run: number): number => Math.imul(run, 0x9e3779b1);

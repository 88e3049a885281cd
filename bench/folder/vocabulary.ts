/** Words drawn one after another as a language draws them: the frequent ones again and again, now and then one that was never used. */
export interface Vocabulary {
  /** A word of so many letters, maybe one never used. `running`: so many words the archive has so far. */
  draw(length: number, running: number): string;
  /** A word of so many letters that was used before. */
  again(length: number): string;
  /** Different words so far. */
  readonly size: number;
}

/** Heaps' law: after so many running words a language has `factor * words ** power` different ones. */
export interface Growth {
  readonly factor: number;
  readonly power: number;
}

/** Of each length so many draws are remembered: enough for the tail of the distribution, and no more memory than that. */
const remembered = 200_000;
/** Shorter words are too few to be invented. */
const shortestInvented = 5;

/**
 * `first` are running words of real text, with their repetitions. A draw takes one of all the draws before it by chance, so that what is frequent
 * becomes more so (Simon's process, which gives Zipf's law); one of more than four letters is invented where Heaps' law is not yet satisfied.
 */
export function createVocabulary(first: readonly string[], { factor, power }: Growth, random: () => number): Vocabulary {
  const draws = new Map<number, string[]>();
  let size = new Set(first).size;
  const drawsOf = (length: number): string[] => {
    const known = draws.get(length) ?? [];
    draws.set(length, known);
    return known;
  };
  const take = (length: number, isNew: boolean): string => {
    const known = drawsOf(length);
    const word = isNew || known.length === 0 ? invented(length, random) : known[Math.floor(random() * known.length)]!;
    if (known.length < remembered) known.push(word);
    else known[Math.floor(random() * remembered)] = word;
    return word;
  };
  for (const word of first) drawsOf(word.length).push(word);
  return {
    draw(length, running) {
      const isNew = shortestInvented <= length && size < factor * running ** power;
      if (isNew) size++;
      return take(length, isNew);
    },
    again: (length) => take(length, false),
    get size() { return size; },
  };
}

const consonants = 'bcdfghklmnprstvz';
const vowels = 'aeiou';

/** Letters that can be said. Two of them are alike so rarely that it does not matter. */
const invented = (length: number, random: () => number): string =>
  Array.from({ length }, (_, i) => (i % 2 === 0 ? consonants : vowels)).map((letters) => letters[Math.floor(random() * letters.length)]!).join('');

/**
 * A Chinese name in the romanisation of Wade and Giles, which books of the last century and Taiwan use ("Mao Tse-tung"), joined: "maotsetung".
 * Undefined if it is not one: some syllable must be none of pinyin's, or a hyphen stand between the two of the given name.
 */
export function wadeGiles(words: readonly string[], written: string): string | undefined {
  if (3 < words.length) return undefined;
  const { wade, pinyin } = (syllables ??= build());
  const own = words.map(word => oneSpelling.get(word) ?? word);
  if (!own.every(word => wade.has(word))) return undefined;
  const isForeignToPinyin = words.some(word => !pinyin.has(word)) || words.length === 3 && /\p{L}['’`]?-\p{Ll}/u.test(written);
  return isForeignToPinyin ? own.join('') : undefined;
}

/** A name in pinyin ("Mao Zedong") as Wade and Giles would have written it, without their apostrophes; undefined if it is none. */
export function pinyinInWadeGiles(words: readonly string[]): string | undefined {
  let name = '';
  for (const word of words) {
    if (12 < word.length) return undefined;
    let at = 0;
    while (at < word.length) {
      syllable.lastIndex = at;
      const found = syllable.exec(word);
      if (!found) return undefined;
      name += inWadeGiles(found[1] ?? '', found[2]!);
      at = syllable.lastIndex;
    }
  }
  return name;
}

const initials = ['', 'b', 'p', 'm', 'f', 'd', 't', 'n', 'l', 'g', 'k', 'h', 'j', 'q', 'x', 'zh', 'ch', 'sh', 'r', 'z', 'c', 's', 'y', 'w'];
const finals = [
  'iang', 'iong', 'uang', 'ang', 'eng', 'ing', 'ong', 'ian', 'iao', 'uai', 'uan', 'ai', 'ei', 'ao', 'ou', 'an', 'en', 'in', 'un',
  'ia', 'ie', 'iu', 'ua', 'ui', 'uo', 'ue', 'er',
  'a', 'o', 'e', 'i', 'u',
];
/** No consonant is left over for the next syllable to lack: "jinan" is ji-nan. */
const syllable = new RegExp(`(${initials.filter(Boolean).sort((a, b) => b.length - a.length).join('|')})?(${finals.join('|')})(?=$|[^aeiou])`, 'y');

const consonants: Readonly<Record<string, string>> = {
  b: 'p', d: 't', g: 'k', j: 'ch', q: 'ch', x: 'hs', zh: 'ch', r: 'j', z: 'ts', c: 'ts',
};
const vowels: Readonly<Record<string, string>> = { ong: 'ung', iong: 'iung', ian: 'ien', ie: 'ieh', ue: 'ueh', er: 'erh', uo: 'o' };

function inWadeGiles(initial: string, final: string): string {
  const sound = initial + final;
  if (irregular[sound]) return irregular[sound];
  const keepsU = final === 'uo' && /^(?:g|k|h|sh|)$/.test(initial);
  return (consonants[initial] ?? initial) + (keepsU ? final : vowels[final] ?? final);
}

const irregular: Readonly<Record<string, string>> = {
  zhi: 'chih', chi: 'chih', shi: 'shih', ri: 'jih', zi: 'tzu', ci: 'tzu', si: 'ssu', ge: 'ko', ke: 'ko', he: 'ho', gui: 'kuei', kui: 'kuei',
  you: 'yu', yan: 'yen', ye: 'yeh', yue: 'yueh', yong: 'yung',
};

/** What Wade and Giles themselves spell in two ways. */
const oneSpelling: ReadonlyMap<string, string> = new Map([['szu', 'ssu'], ['sze', 'ssu'], ['tze', 'tzu'], ['i', 'yi']]);

let syllables: { readonly wade: ReadonlySet<string>; readonly pinyin: ReadonlySet<string> } | undefined;

function build(): NonNullable<typeof syllables> {
  const all = initials.flatMap(initial => finals.map(final => [initial, final] as const));
  return { pinyin: new Set(all.map(sound => sound.join(''))), wade: new Set(all.map(([initial, final]) => inWadeGiles(initial, final))) };
}

import { passages } from '../../src/core/passage';
import { termOf } from '../../src/core/relate/terms';
import { contains } from '../../src/core/span';
import { dress, outlets, type Story } from './stories';

/** What becomes of an article that another outlet takes over. */
export const copyings = ['whole', 'cut', 'reordered', 'spun 10 %', 'spun 20 %', 'spun 30 %', 'one paragraph'] as const;
/** One of `copyings`. */
export type Copying = (typeof copyings)[number];

/** Paragraphs of an article, without what its outlet prints around it. */
const paragraphsOf = ({ article, body }: Story): string[] =>
  passages(article).filter((passage) => contains(body, passage)).map(({ start, end }) => article.text.slice(start, end).replace(/\s+/g, ' '));

/** Whether there is enough of it to be copied. */
export const isLong = (story: Story): boolean => 100 <= paragraphsOf(story).join(' ').split(' ').length;

/** The copy in another outlet's dress; undefined if the story has no such. `other`: an article of another pen. `odd`: words that a spinner may put in. */
export function copy(kind: Copying, story: Story, { other, odd, random }: { other: Story; odd: readonly string[]; random: () => number }): string | undefined {
  const paragraphs = paragraphsOf(story);
  const outlet = outlets[(outlets.indexOf(story.outlet) + 1 + Math.floor(random() * (outlets.length - 1))) % outlets.length]!;
  const dressed = (text: string): string => dress(outlet, text, random);
  if (kind === 'whole') return dressed(paragraphs.join('\n\n'));
  if (kind === 'cut') return dressed(paragraphs.slice(0, Math.ceil(0.6 * paragraphs.length)).join('\n\n'));
  if (kind === 'reordered') return dressed(shuffled(paragraphs, random).join('\n\n'));
  if (kind === 'one paragraph') {
    const long = paragraphs.filter((paragraph) => 35 <= paragraph.replace(/[“"][^”"]*[”"]/g, '').split(' ').length);
    const taken = long[Math.floor(random() * long.length)];
    if (taken === undefined) return undefined;
    const around = paragraphsOf(other);
    around.splice(Math.ceil(random() * around.length), 0, taken);
    return dressed(around.join('\n\n'));
  }
  return dressed(spin(paragraphs.join('\n\n'), Number(/\d+/.exec(kind)![0]) / 100, odd, random));
}

/** As a machine does it that rewrites with a list of synonyms: names and little words stay. */
function spin(text: string, share: number, odd: readonly string[], random: () => number): string {
  const words = text.split(/(\p{L}+)/u);
  const spinnable = shuffled(words.map((_, i) => i).filter((i) => i % 2 === 1 && /^\p{Ll}/u.test(words[i]!) && termOf(words[i]!) !== ''), random);
  for (const i of spinnable.slice(0, Math.round(share * words.length / 2))) words[i] = odd[Math.floor(random() * odd.length)]!;
  return words.join('');
}

/** In an order that chance has made (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const order = [...items];
  for (let i = order.length - 1; 0 < i; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

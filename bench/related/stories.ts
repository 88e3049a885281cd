import { basename, relative } from 'node:path';
import { analyse } from '../../src/core/analyse';
import type { Article } from '../../src/core/model';
import type { Span } from '../../src/core/span';
import { generator } from '../quotes/figures';
import { readCorpus } from '../../training/corpus';

/** An article of our own corpus in the dress of an invented outlet, which ends all its articles with the same words. */
export interface Story {
  readonly file: string;
  readonly event: string;
  readonly outlet: Outlet;
  readonly article: Article;
  /** Where in it the corpus's own text stands. */
  readonly body: Span;
}

/** What an outlet prints around every article of its own; `{}` stands for a word that differs. */
export interface Outlet {
  readonly above: string;
  readonly below: string;
}

/** Each long enough to pass for a copied paragraph. */
export const outlets: readonly Outlet[] = [
  { above: '', below: 'The Harbour Ledger is owned by the people who read it. If you know more about this matter than we do, write to the night desk or call in at our office by the fish market.\n\nSign up for our {} letter and find the five things worth knowing on your table before the first tram leaves.' },
  { above: 'Story highlights: what we know so far, what nobody will say aloud, and why it matters to those who have to live with it, gathered by the morning desk.', below: 'This report was put together by our staff from what correspondents and residents told them; not all of it could be checked on the spot by press time.' },
  { above: '', below: 'Copyright of this dispatch rests with the Northern Telegraph Bureau. It may not be printed, read out, rewritten or passed on without leave given in writing beforehand.\n\nRead more about {} on our pages tomorrow, and listen to the editor talk it over with two guests each Sunday evening.' },
  { above: 'Our reporters work in places where others have stopped looking, and they can only do so because readers pay for it; become a member for the price of a coffee.', below: '' },
  { above: '', below: 'Additional reporting by our bureaus; edited by the late shift. Our standards: we name our sources wherever they let us, and mend every mistake in the same place.' },
  { above: '', below: 'The views of those whom we quote are their own and need not be shared by this paper, its owners, its printers or the boys and girls who sell it.\n\nMore {} from this district, with pictures, maps and a list of all that has been written so far, can be found behind the link below.' },
];
const slots = ['business', 'weekend', 'courts', 'harbour', 'science', 'schools'];

/** A text between what an outlet prints around it. */
export function dress({ above, below }: Outlet, text: string, random: () => number): string {
  const filled = below.replace('{}', () => slots[Math.floor(random() * slots.length)]!);
  return [above, text.trim(), filled].filter((part) => part !== '').join('\n\n');
}

/** All articles of the corpus but tables and lists of headlines, which are no running text, and spun ones, which are copies of others. */
export function readStories(): Story[] {
  const random = generator(7);
  return readCorpus('corpus').filter(({ file }) => !/^(?:table|headlines|spun)/.test(basename(file))).map(({ file, event, text }) => {
    const outlet = outlets[Math.floor(random() * outlets.length)]!;
    const dressed = dress(outlet, text, random);
    const start = dressed.indexOf(text.trim());
    return { file: relative('corpus', file), event, outlet, article: analyse(dressed), body: { start, end: start + text.trim().length } };
  });
}

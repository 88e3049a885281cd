import type { PartOfList, Stretch } from '../../protocol';
import { counted, grouped } from '../../wording';
import { moreRow, type Row } from './rows';

/** Lists too long to be shown at once: their first rows, then one that shows more. */
export interface Parts {
  /** The rows of a list as far as the user has asked for them; undefined if it could not be had. */
  rows<Line>(list: LongList<Line>): Promise<Row[] | undefined>;
}

/** The first lines of a list, or those that follow. */
export interface Part<Line> extends PartOfList {
  readonly lines: readonly Line[];
  /** What is to be said of the lines after these, if anything: a sentence. */
  readonly hint?: string;
}

export interface LongList<Line> {
  /** The same as long as it is the same list to the user. */
  readonly id: string;
  /** So many lines are shown, and so many more each time. */
  readonly step: number;
  readonly ask: (stretch: Stretch) => Promise<Part<Line> | undefined>;
  readonly rowOf: (line: Line) => Row;
  /** What a line is: one, and several. */
  readonly of: readonly [one: string, many: string];
  /** The lines, if they are known without asking. */
  readonly known?: Part<Line>;
  /** The row above; none at the top of a view. */
  readonly above?: Row | undefined;
}

/** The filter of a view looks through the rows that are there alone. */
export const anyName = 'To find any other name, use Go to Symbol in Workspace.';

/** `refresh` asks for the rows below one anew. */
export function createParts(refresh: (above: Row | undefined) => void): Parts {
  /** How many lines of a list the user has asked for, if more than the first. */
  const wanted = new Map<string, number>();
  /** Lists that are to go on from what they have. */
  const growing = new Map<string, Part<unknown>>();

  /** What is there goes on; unless the folder has changed meanwhile, as then it may begin otherwise. */
  async function partOf<Line>({ id, step, ask, known }: LongList<Line>): Promise<Part<Line> | undefined> {
    const count = wanted.get(id) ?? step;
    const before = growing.get(id) as Part<Line> | undefined;
    growing.delete(id);
    if (before) {
      const next = await ask({ from: before.lines.length, count: count - before.lines.length });
      if (next?.edition === before.edition) return { ...next, lines: before.lines.concat(next.lines) };
    } else if (known && (count <= known.lines.length || known.total <= known.lines.length)) return known;
    return ask({ count });
  }

  return {
    async rows(list) {
      const part = await partOf(list);
      if (!part) return undefined;
      const rows = part.lines.map(list.rowOf);
      return part.lines.length < part.total ? [...rows, rowOfRest(list, part, () => {
        wanted.set(list.id, part.lines.length + list.step);
        growing.set(list.id, part);
        refresh(list.above);
      })] : rows;
    },
  };
}

function rowOfRest<Line>({ id, step, of: [one, many] }: LongList<Line>, part: Part<Line>, more: () => void): Row {
  const left = part.total - part.lines.length;
  const next = left <= step ? `the other ${grouped(left)}` : `${grouped(step)} more`;
  const about = [`${grouped(part.lines.length)} of ${counted(part.total, one, many)} are listed.`, part.hint ?? ''].filter(Boolean);
  return moreRow(`Show ${next}`, { id, shown: `${grouped(part.lines.length)} of ${grouped(part.total)} listed`, about, more });
}

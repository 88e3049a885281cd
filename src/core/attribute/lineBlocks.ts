import type { Kept } from '../kept';
import { lastAtMost } from '../lastAtMost';
import type { ArticleReading, Part } from '../reading';

/** The lines of an article: blocks that have words. */
export interface LineBlocks {
  /** By line its block. */
  readonly blocks: readonly number[];
  /** Which lines are those of the article before. */
  readonly kept: Kept | undefined;
  /** How many blocks there are, with those without words. */
  readonly count: number;
}

/** Finds them. `before`: those of the article that the reading keeps parts of. */
export function lineBlocks({ parts, kept }: ArticleReading, before: LineBlocks | undefined): LineBlocks {
  if (!kept || !before) return { blocks: linesAmong(parts, 0, parts.length), kept: undefined, count: parts.length };
  const first = linesBelow(before.blocks, kept.first);
  const behind = linesBelow(before.blocks, before.count - kept.last);
  const changed = linesAmong(parts, kept.first, parts.length - kept.last);
  const added = parts.length - before.count;
  const between = changed.map(block => {
    const then = kept.between[block - kept.first]!;
    return then === -1 ? -1 : lastAtMost(before.blocks, then);
  });
  return {
    blocks: before.blocks.slice(0, first).concat(changed, before.blocks.slice(behind).map(block => block + added)),
    kept: { first, last: before.blocks.length - behind, between }, count: parts.length,
  };
}

/** The blocks with words among those from one on, up to before another. */
function linesAmong(parts: readonly Part[], from: number, to: number): number[] {
  const blocks: number[] = [];
  for (let block = from; block < to; block++) if (parts[block]!.sentences.length !== 0) blocks.push(block);
  return blocks;
}

/** How many lines are of blocks before this one. */
const linesBelow = (blocks: readonly number[], block: number): number => lastAtMost(blocks, block - 1) + 1;

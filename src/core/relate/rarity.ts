import type { FolderIndex } from '../folderIndex';

/** How much a key tells that occurs in so many passages of the folder, as BM25 has it. */
export const rarityOf = ({ passages }: FolderIndex, occurs: number): number => Math.log(1 + (passages.count - occurs + 0.5) / (occurs + 0.5));

/** What is known of keys of one kind in a folder, for as long as the index does not change. */
export interface Rarities {
  /** In how many passages a key occurs. */
  occurs(key: number): number;
  of(key: number): number;
  /** Of a key that nothing in the folder has. */
  readonly most: number;
}

export const createRarities = (index: FolderIndex, { count }: FolderIndex['terms']): Rarities =>
  ({ occurs: count, of: key => rarityOf(index, count(key)), most: rarityOf(index, 0) });

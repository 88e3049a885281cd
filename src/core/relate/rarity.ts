import type { FolderIndex } from '../folderIndex';

/** How much a key tells that occurs in so many passages of the folder, as BM25 has it. */
export const rarityOf = ({ passages }: FolderIndex, occurs: number): number => Math.log(1 + (passages.count - occurs + 0.5) / (occurs + 0.5));

/** What is known of keys of one kind in a folder: looked up once, for as long as the index does not change. */
export interface Rarities {
  /** In how many passages a key occurs. */
  occurs(key: number): number;
  of(key: number): number;
  /** Of a key that nothing in the folder has. */
  readonly most: number;
}

/** The texts of one answer have most of their keys in common. */
export function createRarities(index: FolderIndex, postings: FolderIndex['terms']): Rarities {
  const counts = new Map<number, number>();
  const rarities = new Map<number, number>();
  const occurs = (key: number): number => {
    let count = counts.get(key);
    if (count === undefined) counts.set(key, (count = postings.count(key)));
    return count;
  };
  return {
    occurs,
    of(key) {
      let rarity = rarities.get(key);
      if (rarity === undefined) rarities.set(key, (rarity = rarityOf(index, occurs(key))));
      return rarity;
    },
    most: rarityOf(index, 0),
  };
}

import type { FolderIndex } from '../folderIndex';

/** How much a key tells that occurs in so many passages of the folder, as BM25 has it. */
export const rarityOf = ({ passages }: FolderIndex, occurs: number): number => Math.log(1 + (passages.count - occurs + 0.5) / (occurs + 0.5));

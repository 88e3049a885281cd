import { createFolderIndex, type FolderIndex } from '../../src/core/folderIndex';
import { inMemory, type Source } from '../../src/core/folderIndex/bytes';
import { openSegment } from '../../src/core/folderIndex/segment';
import { finished } from '../../src/core/pauses';

/** The index as another start finds it: put in order, kept as bytes, and read again, every second segment without taking its streams into memory. */
export function reopen(index: FolderIndex): FolderIndex {
  finished(index.tidy());
  const next = createFolderIndex();
  index.holdings.forEach(({ segment, dead }, nth) => {
    const bytes = segment.source.read(0, segment.source.length).slice();
    const disk: Source = { length: bytes.length, inMemory: false, read: (start, end) => bytes.slice(start, end) };
    next.add(nth % 2 === 0 ? openSegment(inMemory(bytes))! : openSegment(disk, 'source')!, dead);
  });
  return next;
}

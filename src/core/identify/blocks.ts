import type { Name } from './names';

/** The names that have a look-up key. Most keys have one: those are kept as that name itself. */
export interface Blocks {
  add(key: string, name: Name): void;
  remove(key: string, name: Name): void;
  of(key: string): readonly Name[];
}

export function createBlocks(): Blocks {
  const blocks = new Map<string, Name | Name[]>();
  return {
    add(key, name) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, name);
      else if (Array.isArray(block)) block.push(name);
      else blocks.set(key, [block, name]);
    },
    remove(key, name) {
      const block = blocks.get(key);
      if (!Array.isArray(block)) {
        if (block === name) blocks.delete(key);
        return;
      }
      const rest = block.filter(each => each !== name);
      if (rest.length === 1) blocks.set(key, rest[0]!);
      else blocks.set(key, rest);
    },
    of(key) {
      const block = blocks.get(key);
      return block === undefined ? [] : Array.isArray(block) ? block : [block];
    },
  };
}

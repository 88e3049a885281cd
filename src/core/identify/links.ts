/** From a key to keys, each as often as it was added: what was added twice is gone when it was removed twice. */
export interface Links {
  add(from: string, to: string): void;
  remove(from: string, to: string): void;
  of(from: string): Iterable<string>;
}

export function createLinks(): Links {
  const links = new Map<string, Map<string, number>>();
  return {
    add(from, to) {
      const own = links.get(from);
      if (own) own.set(to, (own.get(to) ?? 0) + 1);
      else links.set(from, new Map([[to, 1]]));
    },
    remove(from, to) {
      const own = links.get(from);
      const times = own?.get(to);
      if (!own || times === undefined) return;
      if (1 < times) own.set(to, times - 1);
      else own.delete(to);
      if (own.size === 0) links.delete(from);
    },
    of: from => links.get(from)?.keys() ?? [],
  };
}

import type { FolderIndex } from './folderIndex';
import type { EntityId, IdentityKind } from './model';
import type { Span } from './span';
export interface Identity { readonly id: string; readonly name: string; readonly kind: IdentityKind; readonly variants: readonly string[]; readonly roles: readonly string[]; readonly mentions: readonly ({ readonly file: string; readonly entity: EntityId } & Span)[] }
const memo = new WeakMap<FolderIndex, { g: number; v: Identity[] }>();
export function identify(index: FolderIndex): readonly Identity[] {
  const held = memo.get(index);
  if (held?.g === index.generation) return held.v;
  const all = new Map<string, { id: string; name: string; kind: IdentityKind; variants: string[]; roles: string[]; mentions: ({ file: string; entity: EntityId } & Span)[] }>();
  for (const file of index.files()) {
    const a = index.article(file)!;
    for (const e of a.entities) if (e.kind === 'PERSON' || e.kind === 'ORG' || e.kind === 'PLACE') {
      const i = all.get(e.id) ?? { id: e.id, name: e.name, kind: e.kind, variants: [], roles: [], mentions: [] };
      all.set(e.id, i);
      for (const m of a.mentions) if (m.entity === e.id) i.mentions.push({ file, start: m.start, end: m.end, entity: e.id });
    }
  }
  const v = [...all.values()];
  memo.set(index, { g: index.generation, v });
  return v;
}

import { type Identity, identityOf } from '../../core/identify';
import type { SpeakerRow } from '../../protocol';
import { catalogueOf, type Catalogue } from '../catalogue';
import { allIdentities, editionOf } from '../identities';
import { entriesAtOnce, inTurns } from '../turns';
import type { Workspace } from '../workspace';

/** Everybody who is quoted in the folder. */
export interface Speakers {
  /** Most quoted first, of these the most mentioned; then those that no article names; quotes without a known speaker come last. */
  readonly rows: readonly SpeakerRow[];
  readonly edition: number;
}

/** Counted anew when something has changed: from the catalogue, so that no article is read for it. */
export async function speakersOf(workspace: Workspace): Promise<Speakers> {
  const catalogue = catalogueOf(workspace.index);
  // First, so that what changes while we wait is counted at the next asking.
  const edition = editionOf(workspace);
  await catalogue.refresh();
  const known = counted.get(catalogue);
  if (known?.edition === edition) return known.speakers;
  const speakers = count(catalogue, allIdentities(workspace), edition);
  counted.set(catalogue, { edition, speakers });
  return speakers;
}

const counted = new WeakMap<Catalogue, { readonly edition: number; readonly speakers: Promise<Speakers> }>();

async function count(catalogue: Catalogue, identities: readonly Identity[], edition: number): Promise<Speakers> {
  const known = new Map<Identity, number>();
  const names = new Map<string, number>();
  await inTurns(catalogue.files(), entriesAtOnce, (file) => {
    for (const { entity, name, quotes } of catalogue.speakersIn(file)) {
      // Of a file that has changed meanwhile nobody may be known: the client is told, and asks again.
      const identity = entity === undefined ? undefined : identityOf(identities, file, entity);
      if (identity) known.set(identity, (known.get(identity) ?? 0) + quotes);
      else names.set(name, (names.get(name) ?? 0) + quotes);
    }
  });
  const byQuotes = new Map<number, SpeakerRow[]>();
  const add = (row: SpeakerRow): void => {
    const same = byQuotes.get(row.quotes);
    if (same) same.push(row);
    else byQuotes.set(row.quotes, [row]);
  };
  await inTurns(identities, entriesAtOnce, (identity) => {
    const { id, name } = identity;
    // Of several with a name, who is mentioned most is meant.
    const quotes = (known.get(identity) ?? 0) + (names.get(name) ?? 0);
    names.delete(name);
    if (0 < quotes) add({ id, name, quotes });
  });
  const unknown = names.get('') ?? 0;
  names.delete('');
  for (const name of [...names.keys()].sort()) add({ name, quotes: names.get(name)! });
  const rows = [...byQuotes.keys()].sort((a, b) => b - a).flatMap((quotes) => byQuotes.get(quotes)!);
  return { rows: [...rows, ...(unknown === 0 ? [] : [{ name: '', quotes: unknown }])], edition };
}

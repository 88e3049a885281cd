import { type Identity, identityOf } from '../../core/identify';
import type { IdentityKind } from '../../core/model';
import { catalogueOf, type Catalogue } from '../catalogue';
import { allIdentities, editionOf } from '../identities';
import { entriesAtOnce, inTurns } from '../turns';
import type { Workspace } from '../workspace';
import { hasLetters, lettersOf } from './letters';

/** What a query finds: those that have its words, and those that have but its letters; of each the most mentioned first. */
export interface Found<Item> {
  readonly exact: readonly Item[];
  readonly loose: readonly Item[];
}

/** People, organisations and places of these kinds, by any form of their name; of each sort at most `limit`. */
export async function findNames(workspace: Workspace, query: string, kinds: readonly IdentityKind[], limit: number): Promise<Found<Identity>> {
  return find((await wordingsOf(workspace)).names, query, limit, ({ kind }) => kinds.includes(kind));
}

/** The files that have such a headline. */
export async function findHeadlines(workspace: Workspace, query: string, limit: number): Promise<Found<string>> {
  return find((await wordingsOf(workspace)).headlines, query, limit, () => true);
}

/** Texts in lower case with the letters they have, and what each stands for; those of one thing follow each other. */
interface Wordings<Item> {
  readonly texts: string[];
  /** As of `lettersOf`: most texts are passed over for these alone. */
  readonly letters: number[];
  readonly items: Item[];
}

/** Some milliseconds for a hundred thousand. */
function find<Item>({ texts, letters, items }: Wordings<Item>, query: string, limit: number, isWanted: (item: Item) => boolean): Found<Item> {
  const wanted = query.trim().toLowerCase();
  const needed = lettersOf(wanted);
  const exact = new Set<Item>();
  const loose = new Set<Item>();
  for (let i = 0; i < texts.length && exact.size < limit; i++) {
    if ((letters[i]! & needed) !== needed || !isWanted(items[i]!)) continue;
    if (texts[i]!.includes(wanted)) exact.add(items[i]!);
    else if (loose.size < limit && hasLetters(texts[i]!, wanted)) loose.add(items[i]!);
  }
  return { exact: [...exact], loose: [...loose].filter((item) => !exact.has(item)) };
}

/** All that can be looked for: worked out anew when the folder has changed, not for every letter. */
async function wordingsOf(workspace: Workspace): Promise<AllWordings> {
  const catalogue = catalogueOf(workspace.index);
  // First, so that what changes while we wait is looked at with the next letter.
  const edition = editionOf(workspace);
  const known = wordings.get(catalogue);
  if (known?.edition === edition) return known.all;
  const all = collect(workspace, catalogue);
  wordings.set(catalogue, { edition, all });
  return all;
}

interface AllWordings {
  readonly names: Wordings<Identity>;
  readonly headlines: Wordings<string>;
}

const wordings = new WeakMap<Catalogue, { readonly edition: number; readonly all: Promise<AllWordings> }>();

async function collect(workspace: Workspace, catalogue: Catalogue): Promise<AllWordings> {
  await catalogue.refresh();
  const identities = allIdentities(workspace);
  const aliased = await aliasesOf(catalogue, identities);
  const names: Wordings<Identity> = { texts: [], letters: [], items: [] };
  const headlines: Wordings<string> = { texts: [], letters: [], items: [] };
  await inTurns(identities, entriesAtOnce, (identity) => {
    for (const form of new Set([identity.name, ...identity.spellings, ...(aliased.get(identity) ?? [])])) add(names, identity, form);
  });
  await inTurns(workspace.index.files(), entriesAtOnce, (file) => {
    const headline = catalogue.headlineOf(file);
    if (headline !== undefined) add(headlines, file, headline);
  });
  return { names, headlines };
}

function add<Item>({ texts, letters, items }: Wordings<Item>, item: Item, words: string): void {
  const text = words.toLowerCase();
  texts.push(text);
  letters.push(lettersOf(text));
  items.push(item);
}

/** Forms that single articles have beside the name ("Kiev" of "Kyiv"). */
async function aliasesOf(catalogue: Catalogue, identities: readonly Identity[]): Promise<ReadonlyMap<Identity, ReadonlySet<string>>> {
  const found = new Map<Identity, Set<string>>();
  await inTurns(catalogue.files(), entriesAtOnce, (file) => {
    for (const { entity, words } of catalogue.aliasesIn(file)) {
      const identity = identityOf(identities, file, entity);
      if (identity) found.set(identity, (found.get(identity) ?? new Set()).add(words));
    }
  });
  return found;
}

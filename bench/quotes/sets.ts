// Texts with the quotations somebody marked in them: the open sets beside the checkout, the five seeds, our own fixtures and corpus.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Span } from '../../src/core/span';
import { parseMarked } from '../../test/marked/notation';
import { readCorpus } from '../../training/corpus';
import { goldOf } from './marked';
import { perturb, type Perturbation, perturbations } from './perturbed';
import type { GoldRow, QuotedText, RowType } from './rows';

/** `load` gives the reason in words where the set cannot be had here. `variant`: made from another set. */
export interface QuotedSet {
  readonly name: string;
  readonly variant: boolean;
  load(): QuotedText[] | string;
}

const beside = resolve('..', 'shared');

export const sets: readonly QuotedSet[] = [
  ...open('polnear'),
  ...open('gum-news'),
  { name: 'seeds', variant: false, load: seeds },
  { name: 'fixtures', variant: false, load: fixtures },
  { name: 'corpus/test', variant: false, load: () => ownCorpus('test') },
  { name: 'corpus/training', variant: false, load: () => ownCorpus('train') },
];

/** An open set as it is and in every robustness variant. */
function open(name: string): QuotedSet[] {
  const folder = join(beside, 'data', 'quotes', 'dev', name);
  return [
    { name: `${name}/plain`, variant: false, load: () => (existsSync(folder) ? documents(folder) : missing) },
    ...perturbations.map((kind): QuotedSet => ({ name: `${name}/${kind}`, variant: true, load: () => perturbed(folder, kind) })),
  ];
}

const missing = 'it is not beside the checkout';

function perturbed(folder: string, kind: Perturbation): QuotedText[] | string {
  if (!existsSync(folder)) return missing;
  const script = join(beside, 'score', 'quotes-perturb.py');
  return existsSync(script) ? perturb(script, folder, kind, documents) : 'the script that makes it is not beside the checkout';
}

/** A row as the open sets have it (../shared/score/quotes.md). */
export interface WrittenRow {
  readonly type: RowType;
  readonly quote: Span;
  readonly parts?: readonly Span[];
  readonly speaker?: Span | null;
  readonly speakerParts?: readonly Span[];
  readonly speakerAlts?: readonly Span[];
  readonly speakerKind?: 'name' | 'pronoun' | 'nominal' | null;
  readonly speakerNames?: readonly string[];
  readonly speakerOptional?: boolean;
  readonly optional?: boolean;
}

/** Without a speaker there is none to ask, so neither are its names. */
export function readRow({ type, quote, parts, speaker, speakerParts, speakerAlts, speakerKind, speakerNames, speakerOptional, optional }: WrittenRow): GoldRow {
  return {
    type, parts: parts && parts.length !== 0 ? parts : [quote], speaker: (speakerParts ?? (speaker ? [speaker] : [])).filter(({ start, end }) => start < end),
    optional: optional === true, speakerOptional: speakerOptional === true || !speaker,
    ...(speakerKind && { speakerKind }), ...(speakerAlts && { alternatives: speakerAlts }), ...(speakerNames && { names: speakerNames }),
  };
}

/** gold.jsonl, a row a line, and text/<doc>.txt. */
function documents(folder: string): QuotedText[] {
  const byText = new Map<string, GoldRow[]>();
  for (const line of readFileSync(join(folder, 'gold.jsonl'), 'utf8').split('\n').filter(Boolean)) {
    const { doc, ...row } = JSON.parse(line) as WrittenRow & { readonly doc: string };
    const rows = byText.get(doc);
    if (rows) rows.push(readRow(row));
    else byText.set(doc, [readRow(row)]);
  }
  return [...byText].map(([doc, gold]) => ({ text: readFileSync(join(folder, 'text', `${doc}.txt`), 'utf8'), gold }));
}

interface Seed {
  readonly doc: string;
  readonly quotes: readonly (Span & {
    readonly kind: 'direct' | 'partial' | 'block' | 'term';
    readonly speaker: Span | null;
    readonly speakerEntity: string | null;
  })[];
}

/** Marked by hand: quotations, not reports. A speaker is known by words beside the quotation, by name, or by both. */
function seeds(): QuotedText[] | string {
  const folder = join(beside, 'seeds');
  if (!existsSync(folder)) return missing;
  return (JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as readonly Seed[]).map(({ doc, quotes }) => ({
    text: readFileSync(join(folder, doc), 'utf8'),
    gold: quotes.map(({ start, end, kind, speaker, speakerEntity }): GoldRow => ({
      type: kind === 'term' ? 'other' : kind, parts: [{ start, end }], speaker: speaker ? [speaker] : [],
      ...(speakerEntity !== null && { names: [speakerEntity], byName: true }),
    })),
  }));
}

function fixtures(): QuotedText[] {
  const folder = join('test', 'fixtures', 'marked');
  return readdirSync(folder).sort().map((name) => {
    const { text, marks } = parseMarked(readFileSync(join(folder, name), 'utf8'));
    return { text, gold: goldOf(text, marks) };
  });
}

function ownCorpus(wanted: 'train' | 'test'): QuotedText[] | string {
  if (!existsSync('corpus')) return 'corpus/ is not here';
  return readCorpus('corpus').filter(({ part }) => part === wanted).map(({ text, marks }) => ({ text, gold: goldOf(text, marks) }));
}

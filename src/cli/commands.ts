import { join, relative } from 'node:path';
import { analyse } from '../core/analyse';
import { type Corrections, noCorrections } from '../core/corrections';
import { createFolderIndex, type FolderIndex } from '../core/folderIndex';
import { identify, identityOf, otherForms } from '../core/identify';
import { sameName } from '../core/matchNames';
import { identityKinds, type Mention, type Quote } from '../core/model';
import { passageAt } from '../core/passage';
import { finished } from '../core/pauses';
import { relate } from '../core/relate';
import type { Span } from '../core/span';
import { withhold } from '../core/withhold';
import { folderCorrections } from './corrections';
import { Problem, readText, textFiles } from './files';
import type { Options } from './options';

export type Print = (row: object) => Promise<void>;
type Report = (problem: Problem) => void;

/** `annotate PATH...`: names and quotes, entities resolved over all files of the call. */
export async function annotate(options: Options, print: Print, report: Report): Promise<void> {
  const { index, corrections } = await indexOf(options.paths, options, report);
  const identities = identify(index, corrections);
  for (const file of index.files()) {
    const article = index.article(file)!;
    const names = new Map(article.entities.map(({ id, name }) => [id, identityOf(identities, file, id) ?? { id, name }]));
    const nameOf = (entity: string | undefined) => (entity === undefined ? { id: null, name: null } : names.get(entity)!);
    await print({
      file,
      entities: article.mentions.map((mention) => entityRow(mention, nameOf(mention.entity), mention.holder && nameOf(mention.holder).id)),
      quotes: article.quotes.map((quote) => quoteRow(quote, nameOf(quote.speaker?.entity))),
    });
  }
}

/** `related FOLDER --queries FILE`: passages of other files, best first. */
export async function related(options: Options, print: Print, report: Report): Promise<void> {
  const { paths, limit, list } = options;
  const folder = paths[0]!;
  const queries = await readQueries(list);
  const { index } = await indexOf([folder], options, report);
  for (const { file, offset } of queries) {
    const path = join(folder, file);
    const article = index.article(path);
    if (!article) report(new Problem(`${list}: ${file} is not among the text files read in ${folder}.`));
    const hits = article ? relate(index, { file: path, article, span: passageAt(article, offset), limit }).slice(0, limit) : [];
    await print({
      file,
      offset,
      related: hits.map(({ file, start, end, score, reasons, copyOf }) => ({
        file: relative(folder, file), start, end, score: round(score), reasons, ...(copyOf && { copyOf: { ...copyOf, file: relative(folder, copyOf.file) } }),
      })),
    });
  }
}

/** `people FOLDER`: one line for each person, organisation and place. */
export async function people(options: Options, print: Print, report: Report): Promise<void> {
  const { index, corrections } = await indexOf(options.paths, options, report);
  for (const identity of identify(index, corrections)) {
    const { id, name, kind, roles, mentions } = identity;
    await print({ id, name, kind, variants: otherForms(identity), roles, mentions: mentions.map(({ file, start, end }) => ({ file, start, end })) });
  }
}

/** `same --pairs FILE`: whether two names are one, by the matching that joins names across files. */
export async function same({ list }: Options, print: Print): Promise<void> {
  const lines = (await readText(list)).split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const [kind, , a, b] = line.split('\t');
    const known = identityKinds.find((each) => each === kind);
    if (a === undefined || b === undefined) throw new Problem(`${list}: line ${index + 1} has fewer than four tab-separated columns (kind, anything, a, b).`);
    if (!known) throw new Problem(`${list}: line ${index + 1}: "${kind}" is none of ${identityKinds.join(', ')}.`);
    const match = sameName(known, a, b);
    await print({ kind, a, b, same: match.same, confidence: round(match.confidence) });
  }
}

/** The articles of a call, and the corrections that hold for them. */
interface Read {
  readonly index: FolderIndex;
  readonly corrections: Corrections;
}

async function indexOf(paths: readonly string[], { encoding, minimumConfidence, corrections: wanted }: Options, report: Report): Promise<Read> {
  const index = createFolderIndex();
  const corrections = folderCorrections(report);
  for await (const { file, folder, within, text } of textFiles(paths, encoding, report)) {
    const article = analyse(text, wanted ? await corrections.of(folder) : noCorrections, within);
    index.replace(file, withhold(article, minimumConfidence).article);
  }
  finished(index.tidy());
  return { index, corrections: corrections.all };
}

function entityRow(mention: Mention, { id, name }: { id: string | null; name: string | null }, holder: string | null | undefined): object {
  const { start, end, kind, confidence, rule, value, unit } = mention;
  return {
    start, end, kind, id, name, ...(holder && { holder }), confidence: round(confidence), rule,
    ...(value !== undefined && { value }), ...(unit !== undefined && { unit }),
  };
}

function quoteRow(quote: Quote, { id, name }: { id: string | null; name: string | null }): object {
  const { start, end, kind, parts, speaker, cue, stance, addressee, via, relay, rule } = quote;
  return {
    start, end, kind, ...(parts && { parts: parts.map(plain) }),
    speaker: speaker ? { ...plain(speaker), id, name, confidence: round(speaker.confidence) } : null,
    cue: cue ? plain(cue) : null, ...(stance && { stance }),
    ...(addressee && { addressee: plain(addressee) }), ...(via && { via: plain(via) }), ...(relay && { relay: plain(relay) }), rule,
  };
}

const plain = ({ start, end }: Span): Span => ({ start, end });

const round = (number: number): number => Math.round(number * 1000) / 1000;

async function readQueries(list: string): Promise<{ file: string; offset: number }[]> {
  const rows: { file: string; offset: number }[] = [];
  for (const [index, line] of (await readText(list)).split(/\r?\n/).entries()) {
    if (line === '') continue;
    const row = parse(line);
    if (typeof row?.file !== 'string' || typeof row.offset !== 'number') {
      throw new Problem(`${list}: line ${index + 1} is not a query such as {"file":"a.txt","offset":120}.`);
    }
    rows.push({ file: row.file, offset: row.offset });
  }
  return rows;
}

function parse(line: string): { file?: unknown; offset?: unknown } | undefined {
  try {
    return JSON.parse(line) as { file?: unknown; offset?: unknown };
  } catch {
    return undefined;
  }
}

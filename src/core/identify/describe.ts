import type { Appearance, Form, Identity, IdentityMention } from '../identify';
import { compareNames, parseName } from '../matchNames';
import { plain } from '../matchNames/fold';
import type { EntityId, IdentityKind } from '../model';
import { words } from '../span';
import { bestName } from './bestName';
import { type Body, membersIn } from './bodies';
import { writtenName } from './entities';
import type { Forced } from './forced';
import { type Bearer, byPlace, type Member, type Name } from './name';
import { type Names, placeOf } from './names';
import { reasonsFrom } from './reasons';
import type { Attachment } from './shorts';

/** What is shown of a body. Lists are worked out when first asked for, from the articles as they were then. */
export function describe(names: Names, body: Body, attached: readonly Attachment[], forced: Forced): Identity {
  return new Described(names, body, attached, forced);
}

/** What has been asked for. */
interface Lists {
  members?: readonly Member[];
  forms?: readonly CountedForm[];
  reasons?: ReadonlyMap<string, string>;
  roles?: readonly string[];
  files?: readonly string[];
  joined?: ReadonlyMap<Name, string>;
}

/** A class, since there are as many as names in the folder: getters in an object of its own each would cost them time and memory. */
class Described implements Identity {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  private readonly best: Bearer;
  private lists: Lists | undefined = undefined;

  constructor(private readonly names: Names, private readonly body: Body, private readonly attached: readonly Attachment[], forced: Forced) {
    const { bearers } = this;
    const { bearer, written } = bestName(bearers);
    this.best = bearer;
    this.id = idOf(names, body, bearer);
    this.name = shownName(body, forced) ?? written;
    this.count = bearers.reduce((sum, each) => sum + mentionsOf(each), 0);
  }

  get kind(): IdentityKind {
    return this.best.name.kind;
  }

  private get bearers(): readonly Bearer[] {
    return this.attached.length === 0 ? this.body.bearers : [...this.body.bearers, ...this.attached.map(({ bearer }) => bearer)];
  }

  private get known(): Lists {
    return this.lists ??= {};
  }

  private get members(): readonly Member[] {
    return this.known.members ??= [...membersIn(this.bearers)].sort(byPlace);
  }

  get forms(): readonly CountedForm[] {
    return this.known.forms ??= formsOf(this.members);
  }

  get reasons(): ReadonlyMap<string, string> {
    return this.known.reasons ??= this.findReasons();
  }

  private findReasons(): ReadonlyMap<string, string> {
    return new Map(this.forms.flatMap(({ form, of }) => {
      const reason = reasonOf(form, of, this.joined);
      return reason === undefined ? [] : [[form, reason]];
    }));
  }

  /** Why its names are one. */
  private get joined(): ReadonlyMap<Name, string> {
    const joints = [...this.body.joints, ...this.attached.map(({ bearer, to, evidence }) => ({ from: bearer.name, to, evidence, isShort: true }))];
    return this.known.joined ??= reasonsFrom(this.names, this.best, this.bearers, joints);
  }

  reasonFor(form: string, file: string, entity: EntityId): string | undefined {
    const member = this.names.member(file, entity);
    return member && reasonOf(form, member.name, this.joined);
  }

  get roles(): readonly string[] {
    return this.known.roles ??= mostFrequent(this.members.flatMap(({ article, entity }) => [...new Set(entity.roles.map(role => words(article.text, role)))]));
  }

  get files(): readonly string[] {
    return this.known.files ??= [...new Set(this.members.map(({ file }) => file))];
  }

  get mentions(): readonly IdentityMention[] {
    return this.members.flatMap(mentionsIn);
  }

  get appearances(): Iterable<Appearance> {
    return appearancesIn(this.bearers);
  }

  get spellings(): Iterable<string> {
    return spellingsIn(this.bearers);
  }
}

/** One that shares its name with others is told from them by what keeps it apart, or by its first file. */
function idOf(names: Names, { apart }: Body, bearer: Bearer): string {
  const { name, members } = bearer;
  if (apart !== undefined) return `${name.key}#${apart}`;
  if (bearer === name) return name.key;
  let first: string | undefined;
  for (const member of members) {
    const place = placeOf(names, member);
    if (first === undefined || place < first) first = place;
  }
  return `${name.key}#${first}`;
}

/** What the user said it is to be called; of several the first by the code units of what they said it of, then those said of a short form. */
function shownName({ bearers }: Body, forced: Forced): string | undefined {
  if (forced.keys.size === 0) return undefined;
  const ofNames = bearers.map(({ name }) => name.key).sort().flatMap(key => forced.shown(key) ?? []);
  if (ofNames.length !== 0) return ofNames[0];
  return [...membersIn(bearers)].flatMap(({ renamed }) => renamed ?? []).sort()[0];
}

const mentionsOf = (bearer: Bearer): number => {
  if (bearer === bearer.name) return bearer.name.mentions;
  let sum = 0;
  for (const { mentions } of bearer.members) sum += mentions;
  return sum;
};

function* appearancesIn(bearers: readonly Bearer[]): Iterable<Appearance> {
  for (const { file, entity, mentions } of membersIn(bearers)) yield { file, entity: entity.id, mentions };
}

/** Some maybe twice. */
function* spellingsIn(bearers: readonly Bearer[]): Iterable<string> {
  for (const bearer of bearers) {
    if (bearer === bearer.name) yield* bearer.name.written.keys();
    else for (const { entity } of bearer.members) yield writtenName(entity);
  }
}

function mentionsIn({ file, article, entity }: Member): IdentityMention[] {
  return article.mentions.flatMap(mention => (mention.entity === entity.id ? [{ file, start: mention.start, end: mention.end, entity: entity.id }] : []));
}

/** A form, and the name of the entity that is written so first. */
interface CountedForm extends Form {
  readonly of: Name;
}

function formsOf(members: readonly Member[]): CountedForm[] {
  const counts = new Map<string, { form: string; mentions: number; of: Name }>();
  for (const { article, entity, name } of members) {
    for (const mention of article.mentions) {
      if (mention.entity !== entity.id) continue;
      const form = words(article.text, mention);
      const own = counts.get(form);
      if (own) own.mentions++;
      else counts.set(form, { form, mentions: 1, of: name });
    }
  }
  return [...counts.values()].sort((a, b) => b.mentions - a.mentions || (a.form < b.form ? -1 : 1));
}

/** Inside one article the fuller name stands beside a short one; across articles the names were joined. */
function reasonOf(form: string, name: Name, reasons: ReadonlyMap<Name, string>): string | undefined {
  const { kind, evidence } = compareNames(parseName(name.kind, form), name.parsed);
  const inArticle = kind === 'equal' && evidence === 'same name' ? '' : `${kind === 'none' ? partly(form, name) : evidence}, in the same article`;
  const across = reasons.get(name) ?? '';
  return [inArticle, across].filter(Boolean).join('; ') || undefined;
}

/** "Doug" of "Doug McDermott"; what shares no word with the name, the article itself puts for it. */
function partly(form: string, { parsed }: Name): string {
  const own = new Set(parsed.plain.split(' '));
  return plain(form).split(' ').every(word => own.has(word)) ? 'part of the name' : 'used for the name';
}

function mostFrequent(all: readonly string[]): string[] {
  const sums = new Map<string, number>();
  for (const each of all) sums.set(each, (sums.get(each) ?? 0) + 1);
  return [...sums].sort(([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1)).map(([each]) => each);
}

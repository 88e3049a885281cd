import * as vscode from 'vscode';
import { dateWords } from '../../core/dateWords';
import type { IdentityKind } from '../../core/model';
import type { Card, CardForm, CardRole, Companion, DatedPlace, Place, Relative, Statement } from '../../protocol';
import { counted, dayWords, grouped, kindWords, quoteKindWords, stanceWords } from '../../wording';
import type { Connection } from '../connection';
import type { Parts } from './parts';
import { groupRow, kindIcons, passageOf, passageRow, placeName, quoteIcons, shortened } from './rows';
import type { Row } from './rows';

/** Who it is, below that a group a question; groups without an answer are left out. */
export function cardRows(card: Card, asking: Asking): Row[] {
  const others = card.forms.filter(({ form }) => form !== card.name);
  const reasons = others.filter(({ why }) => why !== undefined);
  const ends = [...(card.first ? [endRow('First', card.first)] : []), ...(card.last ? [endRow('Last', card.last)] : [])];
  return [
    ...headRow(card),
    ...group('Also Written', { icon: 'whole-word', of: 'spelling', rows: others.map(formRow) }),
    ...group('Roles', { icon: 'briefcase', of: 'role', open: true, rows: [...card.roles.map(roleRow), ...leftRow(card.rolesLeft)] }),
    ...saidGroup(card, asking),
    ...group('With', { icon: 'organization', of: 'name', open: true, rows: card.with.map(companionRow) }),
    ...group('Places', { icon: kindIcons.PLACE, of: 'place', rows: card.places.map(companionRow) }),
    ...group('Named', { icon: 'calendar', of: 'date', open: true, rows: ends }),
    ...group(whyTitles[card.kind], { icon: 'info', of: 'reason', rows: reasons.map(reasonRow) }),
    ...group('Related, Not the Same', { icon: 'link', of: 'name', rows: card.related.map(relativeRow) }),
  ];
}

const whyTitles: Readonly<Record<IdentityKind, string>> = { PERSON: 'Why One Person', ORG: 'Why One Organisation', PLACE: 'Why One Place' };

/** The id is the label: a group stays open or closed when the rows come anew, and from one card to the next. */
function group(label: string, { icon, of, rows, open = false }: { icon: string; of: string; rows: readonly Row[]; open?: boolean }): Row[] {
  if (rows.length === 0) return [];
  return [groupRow(label, { id: label, icon, open, description: String(rows.length), spoken: `${label}, ${counted(rows.length, of)}`, children: () => rows })];
}

/** What the rows ask. */
interface Asking {
  readonly connection: Connection;
  readonly parts: Parts;
}

function saidGroup(card: Card, { connection, parts }: Asking): Row[] {
  const { id, name, said: { statements, ...list } } = card;
  if (list.total === 0) return [];
  const row: Row = groupRow('Said', {
    id: 'Said', icon: 'quote', open: true, description: grouped(list.total), spoken: `Said, ${counted(list.total, 'quote')}`,
    children: () => parts.rows<Statement>({
      id: `said:${id}`, step: statements.length, of: ['quote', 'quotes'], above: row, known: { ...list, lines: statements },
      ask: async (stretch) => {
        const answer = await connection.ask('news/said', { id, name, ...stretch });
        return answer && { ...answer, lines: answer.statements };
      },
      rowOf: (said) => saidRow(card, said),
    }),
  });
  return [row];
}

/** Says how many are left out. */
function leftRow(roles: number): Row[] {
  if (roles === 0) return [];
  const item = new vscode.TreeItem(`And ${counted(roles, 'more role', 'more roles')}`);
  item.id = 'roles left';
  item.description = 'in fewer files';
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.tooltip = `${counted(roles, 'more role', 'more roles')}, each stated in no more files than those listed.`;
  item.accessibilityInformation = { label: `And ${item.tooltip}` };
  return [{ item }];
}

/** A row that opens where the article says so; `about` is said of it before the sentence and the place. */
const factRow = (place: Place, { label, description, about, icon = 'mention' }: Fact): Row =>
  passageRow(passageOf(place, place.excerpt), { label, description, about, icon, contextValue: 'news.mention' });

interface Fact {
  readonly label: string;
  readonly description: string;
  readonly about: readonly string[];
  readonly icon?: string;
}

function headRow({ kind, name, mentions, files, roles, forms }: Card): Row[] {
  const full = forms.find(({ form }) => form === name) ?? forms[0];
  if (!full) return [];
  const facts = [kindWords[kind], ...mainRole(roles), `${counted(mentions, 'mention')} in ${counted(files, 'file')}`];
  return [factRow(full.place, { label: name, description: facts.join(' · '), icon: kindIcons[kind], about: [[name, ...facts].join(', ')] })];
}

/** What most articles call them; of several such roles the latest that has a date. */
function mainRole(roles: readonly CardRole[]): string[] {
  const most = Math.max(...roles.map(({ files }) => files));
  const frequent = roles.filter(({ files }) => files === most);
  const role = frequent.filter(({ place }) => place.date !== undefined).at(-1) ?? frequent[0];
  return role ? [role.role] : [];
}

function formRow({ form, mentions, why, place }: CardForm): Row {
  const times = counted(mentions, 'mention');
  return factRow(place, { label: form, description: times, about: [`${form}, ${times}`, ...(why === undefined ? [] : [why])] });
}

const reasonRow = ({ form, why = '', place }: CardForm): Row => factRow(place, { label: form, description: why, about: [`${form}: ${why}`] });

function roleRow({ role, files, place }: CardRole): Row {
  const stated = counted(files, 'file');
  const about = [`${role}, stated in ${stated}`, ...toldDay(place)];
  return factRow(place, { label: role, description: [dated(place), stated].join(' · '), icon: 'briefcase', about });
}

function saidRow({ name }: Card, said: Statement): Row {
  const { kind, stance, cue } = said;
  const telling = stance === undefined || stance === 'neutral' ? undefined : stance;
  const manner = [quoteKindWords[kind], ...(telling ? [stanceWords[telling]] : []), ...(cue === undefined ? [] : [`“${cue}”`])];
  const words = shortened(said.words);
  return passageRow(passageOf(said, words, name), {
    label: words, description: [dated(said), ...(telling ? [telling] : [])].join(' · '), icon: quoteIcons[kind], contextValue: 'news.quote',
    about: [...toldDay(said), manner.join(', ')],
  });
}

function companionRow({ id, kind, name, files, sentences, place }: Companion): Row {
  const together = [`in ${counted(files, 'file')}`, ...(sentences === 0 ? [] : [`in ${counted(sentences, 'sentence')}`])].join(', ');
  const row = passageRow(passageOf(place, place.excerpt), {
    label: name, description: counted(files, 'file'), icon: kindIcons[kind], contextValue: 'news.companion',
    about: [`${name}, ${kindWords[kind]}, named together ${together}`],
  });
  return { ...row, whom: { id, name } };
}

function endRow(which: 'First' | 'Last', place: DatedPlace): Row {
  const when = dayOf(place).join('');
  return factRow(place, { label: `${which} on ${when}`, description: whereOf(place), about: [`${which} named on ${toldDay(place).join('')}`] });
}

const relativeRow = ({ name, how, place }: Relative): Row => factRow(place, { label: name, description: how, about: [`${name}, ${how}`] });

/** `12 March 2025, tribune.txt, line 4`. */
const dated = (place: DatedPlace): string => [...dayOf(place), whereOf(place)].join(', ');

const dayOf = ({ date }: DatedPlace): string[] => (date === undefined ? [] : [dateWords(date)]);

/** The same, and how it is known unless the article states it. */
const toldDay = ({ date, source = 'article' }: DatedPlace): string[] => (date === undefined ? [] : [dayWords({ date, source })]);

function whereOf(place: Place): string {
  const { uri, range } = passageOf(place, '');
  return placeName(uri, range);
}

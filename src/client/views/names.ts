import type { IdentityKind } from '../../core/model';
import type { Mentioned, PersonRow } from '../../protocol';
import { counted, grouped, kindWords } from '../../wording';
import type { Connection } from '../connection';
import type { FolderReading } from '../folder';
import { createFolderView } from './folderView';
import { anyName, type Parts } from './parts';
import { groupRow, kindIcons, passageOf, passageRow, placeName } from './rows';
import type { Row, View } from './rows';

/** Kind, name, mentions: whom and what the articles of the folder name. */
export function registerNames(connection: Connection, folder: FolderReading): View {
  return createFolderView('news.names', folder, async (parts) => {
    const answer = await connection.ask('news/people', { count: 0 });
    return answer && kinds.flatMap((kind) => kindRow({ connection, parts }, kind, answer.totals[kind.kind]));
  });
}

const kinds = [
  { kind: 'PERSON', icon: kindIcons.PERSON, title: 'People', of: ['person', 'people'], open: true },
  { kind: 'ORG', icon: kindIcons.ORG, title: 'Organisations', of: ['organisation', 'organisations'], open: false },
  { kind: 'PLACE', icon: kindIcons.PLACE, title: 'Places', of: ['place', 'places'], open: false },
] as const;

type Kind = (typeof kinds)[number];

/** What the rows ask. */
interface Asking {
  readonly connection: Connection;
  readonly parts: Parts;
}

function kindRow(asking: Asking, { kind, title, icon, of, open }: Kind, total: number): Row[] {
  if (total === 0) return [];
  const row: Row = groupRow(title, {
    id: kind, description: grouped(total), icon, open, spoken: `${title}, ${counted(total, 'name')}`,
    children: () => asking.parts.rows<PersonRow>({
      id: kind, step: 1000, of, above: row,
      ask: async (stretch) => {
        const answer = await asking.connection.ask('news/people', { kind, ...stretch });
        return answer && { ...answer, lines: answer.people, hint: anyName };
      },
      rowOf: (person) => personRow(asking, person),
    }),
  });
  return [row];
}

function personRow(asking: Asking, person: PersonRow): Row {
  const { id, kind, name, role = '' } = person;
  const seen = `${counted(person.mentions, 'mention')} in ${counted(person.files, 'file')}`;
  const row: Row = groupRow(name, {
    id, icon: kindIcons[kind], open: false, contextValue: contextValues[kind], whom: person,
    description: [role, grouped(person.mentions)].filter(Boolean).join(' · '),
    spoken: [name, kindWords[kind], role, seen].filter(Boolean).join(', '),
    about: async () => [name, role, await alsoWritten(asking, person), seen],
    children: () => asking.parts.rows<Mentioned>({
      id, step: 200, of: ['mention', 'mentions'], above: row,
      ask: async (stretch) => {
        const answer = await asking.connection.ask('news/mentions', { id, name, ...stretch });
        return answer && { ...answer, lines: answer.mentions, hint: `The others are in ${counted(answer.filesLeft, 'file')}.` };
      },
      rowOf: mentionRow,
    }),
  });
  return row;
}

const contextValues: Readonly<Record<IdentityKind, string>> = { PERSON: 'news.name.speaker', ORG: 'news.name.speaker', PLACE: 'news.name' };

/** For one name all its articles are looked at: too much for a list of names. */
async function alsoWritten({ connection }: Asking, { id, name }: PersonRow): Promise<string> {
  const answer = await connection.ask('news/named', { id, name });
  const others = (answer?.forms ?? []).flatMap(({ form }) => (form === name ? [] : form));
  return others.length === 0 ? '' : `Also written: ${others.slice(0, mostForms).join(', ')}`;
}

/** More than a tooltip has room for. */
const mostForms = 30;

function mentionRow(place: Mentioned): Row {
  const passage = passageOf(place, place.excerpt);
  return passageRow(passage, {
    label: { label: place.excerpt, highlights: highlights(place) },
    description: placeName(passage.uri, passage.range), icon: 'mention', contextValue: 'news.mention', kind: 'Mention',
  });
}

/** Where the name stands in the excerpt, unless that was cut before it. */
function highlights({ excerpt, form }: Mentioned): [number, number][] {
  const start = excerpt.indexOf(form);
  return start === -1 ? [] : [[start, start + form.length]];
}

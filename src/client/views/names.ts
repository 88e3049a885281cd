import type { PersonRow } from '../../protocol';
import { counted, kindWords } from '../../wording';
import type { Connection } from '../connection';
import type { FolderReading } from '../folder';
import { createFolderView } from './folderView';
import { groupRow, kindIcons, passageOf, passageRow, placeName } from './rows';
import type { Row, View } from './rows';

/** Kind, name, mentions: whom and what the articles of the folder name. */
export function registerNames(connection: Connection, folder: FolderReading): View {
  return createFolderView('news.names', folder, async () => {
    const answer = await connection.ask('news/people', {});
    return answer ? kinds.flatMap((kind) => kindRow(connection, kind, answer.people.filter((each) => each.kind === kind.kind))) : [];
  });
}

const kinds = [
  { kind: 'PERSON', icon: kindIcons.PERSON, title: 'People', open: true },
  { kind: 'ORG', icon: kindIcons.ORG, title: 'Organisations', open: false },
  { kind: 'PLACE', icon: kindIcons.PLACE, title: 'Places', open: false },
] as const;

type Kind = (typeof kinds)[number];

function kindRow(connection: Connection, kind: Kind, people: readonly PersonRow[]): Row[] {
  if (people.length === 0) return [];
  const { title, icon, open } = kind;
  const children = (): Row[] => people.map((person) => personRow(connection, kind, person));
  const spoken = `${title}, ${counted(people.length, 'name')}`;
  return [groupRow(title, { id: kind.kind, description: String(people.length), icon, open, spoken, children })];
}

function personRow(connection: Connection, { kind, icon }: Kind, person: PersonRow): Row {
  const seen = `${counted(person.mentions, 'mention')} in ${counted(person.files, 'file')}`;
  const role = person.roles[0] ?? '';
  return groupRow(person.name, {
    id: person.id, icon, open: false, contextValue: kind === 'PLACE' ? 'news.name' : 'news.name.speaker', whom: person,
    description: [role, String(person.mentions)].filter(Boolean).join(' · '),
    spoken: [person.name, kindWords[kind], role, seen].filter(Boolean).join(', '),
    about: [person.roles.join(', '), person.variants.length === 0 ? '' : `Also written: ${person.variants.join(', ')}`, seen],
    children: async () => mentionRows(connection, person),
  });
}

async function mentionRows(connection: Connection, person: PersonRow): Promise<Row[]> {
  const places = await connection.ask('news/mentions', { id: person.id });
  return (places ?? []).map((place) => {
    const passage = passageOf(place, place.excerpt);
    return passageRow(passage, {
      label: { label: place.excerpt, highlights: highlights(place.excerpt, person) },
      description: placeName(passage.uri, passage.range), icon: 'mention', contextValue: 'news.mention', kind: 'Mention',
    });
  });
}

/** The longest spelling of the name that the excerpt has. */
function highlights(excerpt: string, { name, variants }: PersonRow): [number, number][] {
  const spelling = [name, ...variants].sort((a, b) => b.length - a.length).find((each) => excerpt.includes(each));
  if (spelling === undefined) return [];
  const start = excerpt.indexOf(spelling);
  return [[start, start + spelling.length]];
}

import { copyOf } from '../copyOf';
import { fullness, type ParsedName, parseName } from '../matchNames';
import { isGeneric } from '../matchNames/organisation';
import type { IdentityKind } from '../model';
import { createRecent } from '../recent';

/** A name taken apart, and what it goes by. */
export interface Looked {
  /** As it is written, no part of an article. */
  readonly written: string;
  readonly parsed: ParsedName;
  /** Kind and name without titles: an article that has only "Minister Ana Duarte" names the same person. */
  readonly key: string;
  readonly companion: string | undefined;
  readonly isShort: boolean;
  readonly fullness: number;
}

/** What was taken apart takes more room than all else that is known of a name: most are taken apart again when they are to be compared. */
export function createLook(): (kind: IdentityKind, name: string) => Looked {
  const recent = { PERSON: createRecent<Looked>(most), ORG: createRecent<Looked>(most), PLACE: createRecent<Looked>(most) };
  return (kind, name) => recent[kind].get(name, written => {
    const parsed = parseName(kind, written);
    return { written, parsed, key: copyOf(`${kind}:${keyOf(parsed)}`), companion: companionOf(parsed), isShort: isShort(parsed), fullness: fullness(parsed) };
  });
}

const most = 8192;

function isShort(parsed: ParsedName): boolean {
  if (parsed.kind === 'PERSON') return parsed.name.words.length === 1;
  return parsed.kind === 'ORG' && (parsed.name.acronym !== '' && parsed.name.initials.length === 0 || isGeneric(parsed.name));
}

function companionOf(parsed: ParsedName): string | undefined {
  if (parsed.kind === 'PERSON') return `PERSON:${parsed.name.words.at(-1)?.sounds[0]}`;
  if (parsed.kind === 'ORG') return `ORG:${parsed.name.acronym || parsed.name.initials[0] || parsed.plain}`;
  return parsed.kind === 'PLACE' && parsed.name.known.length === 1 ? `PLACE:${parsed.name.known[0]}` : undefined;
}

function keyOf(parsed: ParsedName): string {
  if (parsed.kind !== 'PERSON') return parsed.kind === 'other' ? parsed.plain : parsed.name.plain;
  const { words: own, suffix, qualifier } = parsed.name;
  return [...own.map(({ text }) => text), suffix, qualifier].filter(part => part !== '').join(' ');
}

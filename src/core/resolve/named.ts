import type { Corrections } from '../corrections';
import type { Meant } from '../corrections/meant';
import type { Recognition } from '../recognise';
import { type Form, formOf } from './form';
import { parseOnce } from './parseOnce';
import { rolesOf } from './roles';

/** All that tells which names are one. */
export interface Named {
  readonly meant: Meant;
  readonly corrections: Corrections;
  /** By recognition: what its words come to, the same object as before if they are. */
  readonly written: readonly Form[];
  /** By recognition of an organisation what stands between it and another one right behind it, and what follows that: "(", ")"; else nothing. */
  readonly between: readonly string[];
  /** By recognition of a person those of their roles. */
  readonly roles: ReadonlyMap<number, readonly number[]>;
}

/** Gathers it. `before`: of an article like it; it only saves work. */
export function namedIn(meant: Meant, corrections: Corrections, before: Named | undefined): Named {
  const { text, recognitions } = meant;
  return {
    meant, corrections, roles: rolesOf(recognitions), written: writtenIn(meant, before?.written ?? []),
    between: recognitions.map((one, index) => (one.kind === 'ORG' ? behind(text, one, recognitions[index + 1]) : '')),
  };
}

/** Most names are those of before, counted from the first or from the last. */
function writtenIn({ text, recognitions }: Meant, before: readonly Form[]): Form[] {
  const more = before.length - recognitions.length;
  const is = (form: Form | undefined, { start, end }: Recognition): boolean =>
    form !== undefined && form.slice.length === end - start && text.startsWith(form.slice, start);
  return recognitions.map((one, index) => {
    if (is(before[index], one)) return before[index]!;
    if (is(before[index + more], one)) return before[index + more]!;
    return formOnce(text.slice(one.start, one.end));
  });
}

const formOnce = parseOnce(formOf);

function behind(text: string, { end }: Recognition, next: Recognition | undefined): string {
  return next?.kind === 'ORG' ? `${text.slice(end, Math.min(next.start, end + 10))}\n${text.slice(next.end, next.end + 4)}` : '';
}

/** Whether two articles say the same of names, so that the same are one, wherever they stand. */
export function isSame(one: Named, other: Named): boolean {
  const recognitions = one.meant.recognitions;
  if (recognitions.length !== other.meant.recognitions.length || one.corrections.all.length !== other.corrections.all.length) return false;
  for (let index = 0; index < recognitions.length; index++) {
    const a = recognitions[index]!;
    const b = other.meant.recognitions[index]!;
    if (one.written[index] !== other.written[index] || a.kind !== b.kind || a.value !== b.value || a.unit !== b.unit || one.between[index] !== other.between[index]) return false;
  }
  return one.corrections.all.every((correction, index) => correction === other.corrections.all[index]) && areSameRoles(one.roles, other.roles);
}

function areSameRoles(some: Named['roles'], others: Named['roles']): boolean {
  if (some.size !== others.size) return false;
  for (const [person, roles] of some) {
    const own = others.get(person);
    if (own?.length !== roles.length || !roles.every((role, index) => role === own[index])) return false;
  }
  return true;
}

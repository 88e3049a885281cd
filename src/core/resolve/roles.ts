import type { Recognition } from '../recognise';
import type { Span } from '../span';

/** The roles that stand with people: for a recognition of kind PERSON the spans of its ROLEs. */
export function rolesOf(recognitions: readonly Recognition[]): ReadonlyMap<number, readonly Span[]> {
  const people = new Map<number, number>();
  recognitions.forEach(({ kind, start }, index) => { if (kind === 'PERSON') people.set(start, index); });
  const roles = new Map<number, Span[]>();
  for (const { holderAt, start, end } of recognitions) {
    const person = holderAt === undefined ? undefined : people.get(holderAt);
    if (person === undefined) continue;
    const list = roles.get(person);
    if (list) list.push({ start, end });
    else roles.set(person, [{ start, end }]);
  }
  return roles;
}

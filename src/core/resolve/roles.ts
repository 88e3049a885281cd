import type { Recognition } from '../recognise';
import { words, type Span } from '../span';

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

/** Of one person's roles those that say something new, in order: "minister" does not, beside "foreign minister of Latvia". */
export function statedRoles(text: string, roles: readonly Span[]): Span[] {
  const worded = new Map<string, Span>();
  for (const role of roles) {
    const key = ` ${words(text, role).toLowerCase()} `;
    if (!worded.has(key)) worded.set(key, role);
    if (worded.size === mostRoles) break;
  }
  const all = [...worded.keys()];
  return [...worded].flatMap(([key, role]) => (all.some(other => other !== key && other.includes(key)) ? [] : [role]));
}

/** So many of a person's roles are compared with each other. */
const mostRoles = 32;

/** The words of a role's title: "deputy director" of "deputy director of the port". */
export const titleIn = (role: string): string[] => role.toLowerCase().replace(/ (?:of|for|at|in|to|on|from|with) .*$/, '').split(' ');

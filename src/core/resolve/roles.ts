import type { Reading } from '../reading';
import type { Recognition } from '../recognise';
import type { Span } from '../span';

/** The titles that stand beside people: for a recognition of kind PERSON the spans of its ROLEs. */
export function rolesOf({ text }: Reading, recognitions: readonly Recognition[]): ReadonlyMap<number, readonly Span[]> {
  const roles = new Map<number, Span[]>();
  const give = (person: number, { start, end }: Recognition): void => {
    const list = roles.get(person);
    if (list) list.push({ start, end });
    else roles.set(person, [{ start, end }]);
  };
  recognitions.forEach((role, index) => {
    if (role.kind !== 'ROLE') return;
    const next = recognitions[index + 1];
    if (next?.kind === 'PERSON' && /^[\s.]{1,4}$/.test(text.slice(role.end, Math.min(next.start, role.end + 6)))) return give(index + 1, role);
    const person = personBefore(recognitions, index);
    if (person === -1) return;
    const gap = text.slice(recognitions[person]!.end, Math.min(role.start, recognitions[person]!.end + longestGap + 2));
    if (gap.length <= longestGap && /^,\s[^.,;:“”"]*$/.test(gap)) give(person, role);
  });
  return roles;
}

const longestGap = 60;

/** The person named before, with no more than a nationality or an organisation between: "Ana Duarte, the Riga Bank governor". */
function personBefore(recognitions: readonly Recognition[], index: number): number {
  for (let at = index - 1; index - 3 <= at && 0 <= at; at--) {
    const { kind } = recognitions[at]!;
    if (kind === 'PERSON') return at;
    if (kind !== 'ORG' && kind !== 'NORP' && kind !== 'PLACE') return -1;
  }
  return -1;
}

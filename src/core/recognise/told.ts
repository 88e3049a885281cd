// "Ana Duarte, the mayor, left." and, three blocks on, "The mayor returned.": what one block tells of roles the next ones have to know.
import type { ReadTwice } from './part';
import { findRoles, type Role, type Told } from './roles';

/** The roles of a block, and what of the blocks before they depend on. People of other blocks go by numbers of the whole article. */
export interface Roled {
  readonly twice: ReadTwice;
  readonly roles: readonly Role[];
  readonly subjectBefore: number | undefined;
  readonly subjectAfter: number | undefined;
  /** What was asked of the blocks before, with the answers. */
  readonly asked: ReadonlyMap<string, number | undefined>;
  /** By words of roles who is called so behind this block. */
  readonly called: ReadonlyMap<string, number>;
}

/** Finds the roles of one block after the other, in their order. `held`: those of the same block before an edit, given back if they still hold. */
export function createRoleFinder(): (twice: ReadTwice, held: Roled | undefined) => Roled {
  const holders = new Map<string, number>();
  let subject: number | undefined;
  return (twice, held) => {
    const roled = held?.twice === twice && held.subjectBefore === subject && agrees(held, holders) ? held : rolesOf(twice, holders, subject);
    for (const [word, holder] of roled.called) holders.set(word, holder);
    subject = roled.subjectAfter;
    return roled;
  };
}

/** In a block its own people go by the token that their name begins with: there are fewer. */
const most = 2 ** 26;

/** Whether it is a token of the block itself. */
export const isOwn = (holder: number): boolean => holder < most;

/** Where a person of another block is named: the number of its reading, and the token. */
export const placeOf = (holder: number): { readonly number: number; readonly token: number } => ({ number: Math.floor(holder / most), token: holder % most });

function agrees({ asked }: Roled, holders: ReadonlyMap<string, number>): boolean {
  for (const [word, answer] of asked) if (holders.get(word) !== answer) return false;
  return true;
}

function rolesOf(twice: ReadTwice, holders: ReadonlyMap<string, number>, subject: number | undefined): Roled {
  const asked = new Map<string, number | undefined>();
  const called = new Map<string, number>();
  const told: Told = {
    subject,
    holderOf: word => {
      const own = called.get(word);
      if (own !== undefined) return own;
      asked.set(word, holders.get(word));
      return holders.get(word);
    },
    call: (word, holder) => void called.set(word, holder),
  };
  const roles = findRoles(twice.once.worded.part, twice.titled, told);
  const numberOf = (holder: number): number => (isOwn(holder) ? twice.number * most + holder : holder);
  return {
    twice, roles, subjectBefore: subject, subjectAfter: told.subject === undefined ? undefined : numberOf(told.subject),
    asked, called: new Map([...called].map(([word, holder]) => [word, numberOf(holder)])),
  };
}

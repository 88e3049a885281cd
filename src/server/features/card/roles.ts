import { normalise } from '../../../core/resolve/normalise';
import { words } from '../../../core/span';
import type { Card, DatedPlace } from '../../../protocol';
import { datedPlaceOf } from '../../excerpt';
import type { Presence } from '../../presences';

/** Collects the roles that articles state, in the order in which they are given. Capitals and accents make no other role. */
export function collectRoles(): { add(presence: Presence): void; found(): Pick<Card, 'roles' | 'rolesLeft'> } {
  const roles = new Map<string, { readonly role: string; readonly place: DatedPlace; files: number; latest: string }>();
  return {
    add({ file, article, entities }) {
      for (const span of article.entities.flatMap(({ id, roles: own }) => (entities.has(id) ? own : []))) {
        const role = words(article.text, span);
        const known = roles.get(normalise(role));
        if (!known) roles.set(normalise(role), { role, place: datedPlaceOf(file, article, span), files: 1, latest: file });
        else if (known.latest !== file) {
          known.files++;
          known.latest = file;
        }
      }
    },
    found() {
      const all = [...roles.values()].map(({ role, files, place }) => ({ role, files, place }));
      const kept = new Set(all.length <= mostRoles ? all : [...all].sort((a, b) => b.files - a.files).slice(0, mostRoles));
      return { roles: all.filter((each) => kept.has(each)), rolesLeft: all.length - kept.size };
    },
  };
}

/** More than anybody looks through. */
const mostRoles = 100;

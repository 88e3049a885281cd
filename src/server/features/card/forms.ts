import type { Identity } from '../../../core/identify';
import type { EntityId } from '../../../core/model';
import { words } from '../../../core/span';
import type { CardForm, Place } from '../../../protocol';
import { placeOf } from '../../excerpt';
import type { Presence } from '../../presences';

/** Counts the forms of a name over the articles, in the order in which they are given. */
export function collectForms(identity: Identity): { add(presence: Presence): void; found(): CardForm[]; count(): { mentions: number; files: number } } {
  const forms = new Map<string, { mentions: number; readonly place: Place; readonly entity: EntityId }>();
  let files = 0;
  return {
    add({ file, article, mentions }) {
      files++;
      for (const mention of mentions) {
        const form = words(article.text, mention);
        const known = forms.get(form);
        if (known) known.mentions++;
        else forms.set(form, { mentions: 1, place: placeOf(file, article, mention), entity: mention.entity });
      }
    },
    found: () => [...forms].map(([form, { mentions, place, entity }]): CardForm => {
      const why = form === identity.name ? undefined : identity.reasonFor(form, place.uri, entity);
      return { form, mentions, ...(why !== undefined && { why }), place };
    }).sort((a, b) => b.mentions - a.mentions || (a.form < b.form ? -1 : 1)),
    count: () => ({ mentions: [...forms.values()].reduce((sum, { mentions }) => sum + mentions, 0), files }),
  };
}

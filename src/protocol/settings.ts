/** What the user set. */
import type { EntityKind } from '../core/model';
import type { ScopeSettings } from '../core/scope';

/** The settings under `news.` that the server reads, per resource. */
export interface Settings extends ScopeSettings {
  readonly layers: { readonly decorations: boolean; readonly semanticTokens: boolean };
  readonly show: Readonly<Record<ShowKey, boolean>>;
  /** 0 to 1: names that are less sure are not shown. */
  readonly names: { readonly minimumConfidence: number };
  /** Whether who speaks is written behind quotes that do not say so themselves. */
  readonly speakerHints: { readonly enabled: boolean };
  /** `memory`: megabytes that the index of a folder may take before the rest of it stays on disk. `cache`: whether it is kept for the next start. */
  readonly index: { readonly memory: number; readonly cache: boolean };
}

/** One switch a kind: `news.show.people` and so on. */
export const showKeys = ['people', 'organisations', 'places', 'nationalities', 'dates', 'money', 'other', 'roles', 'quotes', 'terms', 'boilerplate'] as const;
export type ShowKey = (typeof showKeys)[number];

/** Which switch governs a kind of name. */
export const showKeyOf: Readonly<Record<EntityKind, ShowKey>> = {
  PERSON: 'people', ORG: 'organisations', PLACE: 'places', NORP: 'nationalities', DATE: 'dates', TIME: 'dates',
  MONEY: 'money', PERCENT: 'money', QUANTITY: 'money', EVENT: 'other', PRODUCT: 'other', LAW: 'other', WORK: 'other', ROLE: 'roles',
};

import type { EntityKind } from '../model';

/** The kinds of names, in the order of the weights. */
export const kinds: readonly EntityKind[] = ['PERSON', 'ORG', 'PLACE', 'NORP', 'ROLE', 'EVENT', 'LAW', 'PRODUCT', 'WORK'];

/** How many kinds of names there are: a row of points has so many. */
export const width = kinds.length;

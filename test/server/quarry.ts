import { folder } from './client';

// Our own invented story in three articles, for all that is said of one person over time; the last states no date.

export const blasting = `Quarry may blast again, mayor says

Tuesday, 3 June 2025

BERGEN — Mayor Marta Kessel said on Monday that the quarry above the harbour would blast again in August.

“The rock pays for the school, and the school pays for nothing,” Kessel told Ivar Tande of the Granite Workers’ League. “We need both.”

Tande denied that the league had asked for “more noise and fewer windows.”
`;

export const hearing = `Minister faces angry hearing over quarry

Thursday, 12 June 2025

OSLO — Regional Minister Marta Kessel denied on Wednesday that the quarry had broken any window.

“Not one window was broken,” Kessel said. Ivar Tande laughed, and so did Liv Aasen of the Bergen Glass Museum.

Liv Aasen spoke after Marta Kessel. “I counted eleven,” Aasen said.
`;

export const portrait = `The woman above the harbour

Marta Kessel keeps a stone on her desk. “It is the first one that we blasted, and it fell on my shoe,” said Kessel, the mayor of Bergen.

Her neighbours in Trondheim remember a quiet child.
`;

export const blastingUri = `${folder}/2025/blasting.txt`;
export const hearingUri = `${folder}/2025/hearing.txt`;
export const portraitUri = `${folder}/portrait.txt`;

export const quarry = { [hearingUri]: hearing, [portraitUri]: portrait, [blastingUri]: blasting };

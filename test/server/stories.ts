import { folder } from './client';

/** Our own invented story, told three times; the copy differs from the first in nothing that matters. */
export const ferry = `Ferry strike ends after night of talks

Tuesday, 4 March 2025

LISBON — Transport Minister Ana Quintela said on Monday that the ferries to Almada would sail again.

“We will not sell the boats, and we will not sell the people who sail them,” Quintela said, “and the offer stands until Friday.”

The union had asked for 4.5 million euros. “No sailor believes a minister before breakfast,” said Pedro Valente, who leads the Harbour Workers’ Union.

What happens next

Quintela is due to meet Valente in Porto on Thursday. She said that “nobody in this city” wanted another week without ferries.

Related article: Harbour bridge closes for repairs
Original url:
https://example.org/ferry-strike
`;

export const echo = `Almada commuters relieved

Commuters in Almada welcomed the end of the ferry strike on Tuesday, a day after Ana Quintela spoke in Lisbon.

“We will not sell the boats, and we will not sell the people who sail them,” the minister had told reporters in the harbour.

Quintela travels to Porto this week, where the union of Pedro Valente has its seat.
`;

export const elsewhere = `Mountain railway opens new tunnel

The mountain railway opened a tunnel of nine kilometres on Saturday after six years of digging through wet rock.

“The mountain was against us every single day,” said Ingrid Solheim, the chief engineer of the railway.
`;

export const requirements = 'numpy==1.26.4\nrequests>=2.31\n# pinned until the bug is fixed\nflask==3.0.0\n';

export const ferryUri = `${folder}/ferry.txt`;
export const echoUri = `${folder}/echo.txt`;
export const elsewhereUri = `${folder}/below/elsewhere.txt`;
export const requirementsUri = `${folder}/requirements.txt`;

export const disk = { [ferryUri]: ferry, [echoUri]: echo, [elsewhereUri]: elsewhere, [requirementsUri]: requirements };

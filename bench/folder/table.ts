/** A figure of the table: what we get, what a peer gets in the same run, and what is to be reached. */
export interface Row {
  readonly what: string;
  readonly ours: string;
  readonly peer?: string;
  readonly reach: string;
  /** Undefined where it could not be measured. */
  readonly reached?: boolean | undefined;
}

export function printHead(): void {
  console.log('| figure | ours | peer, same run | reach | reached |\n|---|---|---|---|---|');
}

export function printRow({ what, ours, peer = '', reach, reached }: Row): void {
  console.log(`| ${[what, ours, peer, reach, reached === undefined ? '-' : reached ? 'yes' : '**no**'].join(' | ')} |`);
}

/** Numbers as they are read: three digits tell enough. */
export const short = (value: number): string => (100 <= value ? Math.round(value).toLocaleString('en') : Number(value.toPrecision(value < 1 ? 2 : 3)).toString());

export const milliseconds = (value: number): string => `${short(value)} ms`;
export const megabytes = (value: number): string => `${short(value)} MB`;
/** How many times ours the peer's is. */
export const times = (peer: number, ours: number): string => `${short(peer / ours)} times`;

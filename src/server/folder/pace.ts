import type { Clock } from '../limited';

/** How fast files come in, from now on. */
export interface Pace {
  /** One has come in. */
  count(): void;
  /** Waits; the time that takes does not count, as nobody knows how long somebody will type. */
  without(waiting: Promise<void>): Promise<void>;
  /** Files a second over the last few; undefined in the first, or if none came. */
  perSecond(): number | undefined;
  /** Seconds that so many more will take if it goes on as it has; undefined until that can be told. */
  secondsFor(files: number): number | undefined;
}

/** The pace is that of so many seconds. */
const span = 5;
/** Before, one slow file would count for too much. */
const secondsToTell = 3;

/** Time counts from the first file: what it takes to start comes once. */
export function createPace(clock: Clock): Pace {
  let began: number | undefined;
  let further = 0;
  /** The files of the last seconds in which any came, the last one under way. */
  const recent: { readonly second: number; files: number }[] = [];
  let waits = 0;
  /** Since when somebody waits, and how many milliseconds that took before. */
  let [since, waited] = [0, 0];
  const seconds = (): number => (began === undefined ? 0 : ((waits === 0 ? clock.now() : since) - began - waited) / 1000);
  return {
    count: () => {
      if (began === undefined) {
        [began, waited] = [clock.now(), 0];
        if (waits !== 0) since = began;
      } else further++;
      const second = Math.floor(seconds());
      if (recent.at(-1)?.second !== second) recent.push({ second, files: 0 });
      if (span + 1 < recent.length) recent.shift();
      recent.at(-1)!.files++;
    },
    without: async (waiting) => {
      if (waits++ === 0) since = clock.now();
      await waiting;
      if (--waits === 0) waited += clock.now() - since;
    },
    perSecond: () => {
      const now = Math.floor(seconds());
      const from = Math.max(0, now - span);
      const files = recent.reduce((sum, { second, files }) => (from <= second && second < now ? sum + files : sum), 0);
      return files === 0 ? undefined : Math.max(1, Math.round(files / (now - from)));
    },
    secondsFor: (files) => (seconds() < secondsToTell || further === 0 ? undefined : Math.ceil((files * seconds()) / further)),
  };
}

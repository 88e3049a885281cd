import type { Disposable } from 'vscode-languageserver';
import type { Clock } from './limited';

/** Work that nobody waits for goes on only while nobody types. */
export interface Quiet extends Disposable {
  /** Somebody typed. */
  disturb(): void;
  /** Once nobody has typed for a while; never, once put away. */
  wait(): Promise<void>;
}

/** A timer runs only while somebody waits. */
export function createQuiet(milliseconds: number, clock: Clock): Quiet {
  const waiting: (() => void)[] = [];
  let disturbed = -Infinity;
  let callOff: (() => void) | undefined;
  const left = (): number => disturbed + milliseconds - clock.now();
  const look = (): void => {
    callOff = undefined;
    const rest = left();
    if (0 < rest) callOff = clock.after(rest, look);
    else for (const goOn of waiting.splice(0)) goOn();
  };
  return {
    disturb: () => { disturbed = clock.now(); },
    wait: async () => {
      if (left() <= 0) return;
      const quiet = new Promise<void>((resolve) => waiting.push(resolve));
      if (!callOff) look();
      await quiet;
    },
    dispose: () => callOff?.(),
  };
}

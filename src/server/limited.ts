/** A call made no more often than once in a while. */
export interface Limited {
  /** Calls now if the last call is long enough ago, otherwise once when it will be. */
  soon(): void;
  dispose(): void;
}

/** The last asking is always followed by a call; no timer runs unless a call is due. */
export function limited(call: () => void, milliseconds: number): Limited {
  let last = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = (): void => {
    timer = undefined;
    last = Date.now();
    call();
  };
  const soon = (): void => {
    if (timer !== undefined) return;
    const wait = last + milliseconds - Date.now();
    if (wait <= 0) now();
    else timer = setTimeout(now, wait);
  };
  return { soon, dispose: () => clearTimeout(timer) };
}

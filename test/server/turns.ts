/** How often something lets others have their turn: timers without a delay that are set meanwhile. */
export async function turnsDuring(run: () => Promise<unknown>): Promise<number> {
  const { setTimeout: original } = globalThis;
  let turns = 0;
  const counting = (...given: Parameters<typeof original>): ReturnType<typeof original> => {
    if (given[1] === undefined) turns++;
    return original(...given);
  };
  globalThis.setTimeout = Object.assign(counting, original);
  try {
    await run();
  } finally {
    globalThis.setTimeout = original;
  }
  return turns;
}

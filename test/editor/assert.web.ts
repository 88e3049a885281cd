/** The part of `node:assert/strict` that the tests use, for the web extension host, where Node's modules are missing. */
const assert = Object.assign(ok, { ok, equal, notEqual, deepEqual, notDeepEqual, match, doesNotMatch, throws, rejects, fail });
export default assert;
export { ok, equal, notEqual, deepEqual, notDeepEqual, match, doesNotMatch, throws, rejects, fail };

function ok(value: unknown, message?: string): asserts value {
  check(Boolean(value), message ?? `${show(value)} is not truthy`);
}

function equal(actual: unknown, expected: unknown, message?: string): void {
  check(Object.is(actual, expected), message ?? 'not equal', actual, expected);
}

function notEqual(actual: unknown, unwanted: unknown, message?: string): void {
  check(!Object.is(actual, unwanted), message ?? `both are ${show(actual)}`);
}

function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  check(same(actual, expected), message ?? 'not equal in depth', actual, expected);
}

function notDeepEqual(actual: unknown, unwanted: unknown, message?: string): void {
  check(!same(actual, unwanted), message ?? `both are ${show(actual)}`);
}

function match(text: string, pattern: RegExp, message?: string): void {
  check(pattern.test(text), message ?? `${show(text)} does not match ${pattern}`);
}

function doesNotMatch(text: string, pattern: RegExp, message?: string): void {
  check(!pattern.test(text), message ?? `${show(text)} matches ${pattern}`);
}

function throws(action: () => unknown, expected?: RegExp): void {
  try {
    action();
  } catch (error) {
    return expectError(error, expected);
  }
  fail('nothing was thrown');
}

async function rejects(action: Promise<unknown> | (() => Promise<unknown>), expected?: RegExp): Promise<void> {
  try {
    await (typeof action === 'function' ? action() : action);
  } catch (error) {
    return expectError(error, expected);
  }
  fail('nothing was rejected');
}

function fail(message = 'failed'): never {
  throw new Error(message);
}

function expectError(error: unknown, expected: RegExp | undefined): void {
  check(expected === undefined || expected.test(String(error)), `${String(error)} does not match ${expected}`);
}

/** Mocha prints the difference of `actual` and `expected` where an error has both. */
function check(holds: boolean, message: string, ...difference: [] | [unknown, unknown]): void {
  if (!holds) {
    const [actual, expected] = difference;
    throw Object.assign(new Error(message), difference.length === 0 ? {} : { actual, expected, showDiff: true });
  }
}

function same(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return Object.is(one, other);
  }
  if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) {
    return false;
  }
  if (one instanceof Map || one instanceof Set) {
    return same([...one], [...(other as Iterable<unknown>)]);
  }
  const [oneKeys, otherKeys] = [Object.keys(one), Object.keys(other)];
  return oneKeys.length === otherKeys.length
    && oneKeys.every((key) => key in other && same((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]));
}

function show(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

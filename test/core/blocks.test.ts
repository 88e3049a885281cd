import assert from 'node:assert/strict';
import { createBlocks } from '../../src/core/identify/blocks';
import fc from 'fast-check';

suite('blocks', () => {
  test('hold what was added and not removed, as ever many come and go', () => {
    const step = fc.tuple(fc.constantFrom(-1, 0, 1, 7, 1024, 1025, -2147483648), fc.nat(5), fc.boolean());
    fc.assert(fc.property(fc.array(step, { maxLength: 60 }), fc.constantFrom(0, 5000), (steps, others) => {
      const blocks = createBlocks();
      const held = new Set<string>();
      for (const [key, name, isGone] of steps) {
        if (isGone) blocks.remove(key, name);
        else if (!held.has(`${key} ${name}`)) blocks.add(key, name);
        held[isGone ? 'delete' : 'add'](`${key} ${name}`);
      }
      for (let other = 0; other < others; other++) blocks.add(10_000 + other, other);
      for (const key of new Set(steps.map(([each]) => each))) {
        assert.deepEqual(blocks.of(key).map((name) => `${key} ${name}`).sort(), [...held].filter((each) => each.startsWith(`${key} `)).sort());
      }
      for (let other = 0; other < others; other += 499) assert.deepEqual(blocks.of(10_000 + other), [other]);
    }), { numRuns: 60 });
  });
});

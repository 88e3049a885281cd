import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Connection } from 'vscode-languageserver';
import type { Settings } from '../../src/protocol';
import { createSettingsStore } from '../../src/server/settings';

suite('settings', () => {
  const given = (settings: object, canAsk = true): Promise<Settings> => {
    const connection = { workspace: { getConfiguration: () => Promise.resolve(settings) } } as unknown as Connection;
    return createSettingsStore(connection, () => [], () => canAsk).of('file:///a.txt');
  };

  test('the index of a folder has the limits that the manifest states, where nobody sets them', async () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as { contributes: { configuration: { properties: Record<string, { default: unknown; minimum?: number; scope: string }> }[] } };
    const properties = Object.assign({}, ...contributes.configuration.map((each) => each.properties)) as (typeof contributes.configuration)[number]['properties'];
    const [memory, cache] = [properties['news.index.memory']!, properties['news.index.cache']!];
    for (const settings of [await given({}), await given({}, false)]) assert.deepEqual(settings.index, { memory: memory.default, cache: cache.default });
    assert.equal((await given({ index: { memory: memory.minimum } })).index.memory, memory.minimum);
    assert.equal((await given({ index: { memory: memory.minimum! - 1 } })).index.memory, memory.default);
    assert.deepEqual([memory.scope, cache.scope], ['machine', 'machine'], 'a folder that somebody sends does not decide what this computer spends');
  });

  test('what is mistyped leaves the rest as it was set', async () => {
    assert.deepEqual((await given({ index: { memory: '512', cache: false }, names: { minimumConfidence: 0.5 } })).index, { memory: 256, cache: false });
    const settings = await given({ index: { memory: 512, cache: 'no' }, names: { minimumConfidence: 80 } });
    assert.deepEqual([settings.index, settings.names], [{ memory: 512, cache: true }, { minimumConfidence: 0 }]);
  });
});

// Who is who in a large folder: what it adds to indexing, and what a changed file costs. `npm run bench`.
import { analyse } from '../src/core/analyse';
import { createFolderIndex } from '../src/core/folderIndex';
import { identify } from '../src/core/identify';
import { head, median, processorTime, row } from './measure';
import { archive } from './people/archive';

async function main(): Promise<void> {
  const size = Number(process.argv[2] ?? 10_000);
  const index = createFolderIndex();
  const texts = [...archive(size)];
  const indexing = processorTime(() => { for (const { file, text } of texts) index.replace(file, analyse(text)); });
  const resolving = processorTime(() => void identify(index));
  head('processor time, or median by the clock');
  const identities = identify(index);
  row(`indexing ${size} articles`, indexing, `${(indexing / size).toFixed(1)} ms an article`);
  row('who is who in them, at once', resolving, `${(100 * resolving / indexing).toFixed(1)} % of indexing; ${identities.length} people, organisations, places`);
  const changed = [0, 1, 2, 3, 4, 5, 6].map((turn) => {
    const { file, text } = texts[Math.floor((turn + 0.5) * size / 7)]!;
    return { file, ways: [analyse(`${text}\n\nNew: Ines Valdora met Tom Brill in Havn.`), analyse(text)] };
  });
  for (const { file, ways } of changed) {
    row(`after a change of ${file}`, await median((run) => {
      index.replace(file, ways[run & 1]);
      identify(index);
    }, 9));
  }
  const [first, second] = changed;
  const own = identities.slice(0, 5).map(({ name, files }) => `${name} (${files.length})`).join(', ');
  row('a list of forms and mentions of the five most named', await median((run) => {
    index.replace((run & 1 ? first : second)!.file, (run & 1 ? first : second)!.ways[run >> 1 & 1]);
    for (const identity of identify(index).slice(0, 5)) void [identity.forms, identity.mentions];
  }, 9), own);
}

void main();

// Makes model/names.json, the weights of the name model, out of the openly licensed sets and corpus/.
//
//   npm run train -- <folder laid out as model/README.md says> [rounds=8] [rate=0.02] [shrink=1e-4] [least=3] [small=0.1] [weight.wnut17=0.5 ...]
//
// It takes a few minutes. A set that is not there is an error: weights without it would be others; weight.<set>=0 leaves one out on purpose.
//
// The model reads an article twice, the second time with what the first reading was sure of. What it learns to expect of a first reading comes
// from weights that have not seen the article: those of the other half of the lessons.
import { writeFileSync } from 'node:fs';
import { hashOf } from '../src/core/recognise/hash';
import { kinds, width } from '../src/core/recognise/kinds';
import { type Weights, weightsFrom } from '../src/core/recognise/weights';
import { Features, Page, type Sample, tally } from './dataset';
import { learn, type Options } from './learn';
import { packIntegers } from './pack';
import { type Lesson, readLessons } from './sources';

const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined) throw new Error('Say in which folder the sets are.');
const flag = (name: string, otherwise: number): number => Number(flags.find((text) => text.startsWith(`${name}=`))?.split('=')[1] ?? otherwise);
const options: Options = { rounds: flag('rounds', 8), rate: flag('rate', 0.02), shrink: flag('shrink', 1e-4) };
/** Features seen less often teach nothing about other texts; weights smaller than this are not worth their bytes. */
const least = flag('least', 3), small = flag('small', 0.1);
/** Points are kept as whole numbers of this part of a point: the largest weights are below two points. */
const scale = 64;
const started = Date.now();
const tell = (...what: unknown[]): void => console.log(`${((Date.now() - started) / 1000).toFixed(0)} s`, ...what);

const seen = new Map<string, number>();
const pages: Page[] = [];
/** By page: which half of the lessons it is in. */
const half: number[] = [];
/** Articles that tell of one event stay together. */
const halfOf = ({ group }: Lesson): number => hashOf(group) >>> 7 & 1;
for (const lesson of readLessons(folder)) {
  const weight = flag(`weight.${lesson.source}`, lesson.weight);
  if (weight === 0) continue;
  seen.set(lesson.source, (seen.get(lesson.source) ?? 0) + 1);
  pages.push(new Page({ ...lesson, weight }));
  half.push(halfOf(lesson));
}
tell([...seen].map(([source, count]) => `${source} ${count}`).join(', '));

const halves = [0, 1].map((wanted) => {
  const features = new Features();
  const samples = pages.flatMap((page, index) => (half[index] === wanted ? page.samples(features, undefined) : []));
  const { hashes, rows, transitions } = fit(features, samples, { ...options, rounds: 4 });
  return weightsFrom(hashes, rows, transitions, scale);
}) as [Weights, Weights];
tell('first readings learnt');

const features = new Features();
const samples = pages.flatMap((page, index) => [
  ...page.samples(features, undefined).map((sample) => ({ ...sample, weight: sample.weight / 2 })),
  ...page.samples(features, page.memory(halves[1 - half[index]!]!)),
]);
tell(`${samples.length} sentences, ${features.size} features, ${tally.reachable} of ${tally.gold} names can be found`);
const { hashes, rows, transitions } = fit(features, samples, options);
writeFileSync('model/names.json', `${JSON.stringify({ kinds, scale, hashes: packIntegers(hashes), weights: packIntegers(rows), transitions: packIntegers(transitions) })}\n`);
tell(`${hashes.length} features kept`);

/** Learns, and keeps what is worth keeping as whole numbers. */
function fit(features: Features, samples: readonly Sample[], options: Options): { hashes: Int32Array; rows: Int8Array; transitions: Int16Array } {
  const kept = new Int32Array(features.size).fill(-1);
  let count = 0;
  features.counts.forEach((times, feature) => { if (least <= times) kept[feature] = count++; });
  const numbered = samples.map((sample) => ({ ...sample, features: sample.features.map((feature) => kept[feature]!) }));
  const { weights, transitions } = learn(numbered, count, options, (round, loss) => tell(`round ${round + 1}`, (loss / samples.length).toFixed(4)));
  const all = features.hashes();
  const chosen: { hash: number; row: Float32Array }[] = [];
  kept.forEach((place, feature) => {
    if (place === -1) return;
    const row = weights.subarray(place * width, (place + 1) * width);
    if (row.some((weight) => small <= Math.abs(weight))) chosen.push({ hash: all[feature]!, row });
  });
  chosen.sort((a, b) => a.hash - b.hash);
  const whole = (value: number, most: number): number => Math.max(-most, Math.min(most, Math.round(scale * value)));
  return {
    hashes: Int32Array.from(chosen, ({ hash }) => hash),
    rows: Int8Array.from(chosen.flatMap(({ row }) => Array.from(row, (weight) => whole(weight, 127)))),
    transitions: Int16Array.from(transitions, (weight) => whole(weight, 32_767)),
  };
}

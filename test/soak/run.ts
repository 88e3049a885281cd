// Edits a folder at random for as long as one likes and compares with rebuilds: npm run soak [-- SEED [EDITS]]
import { reopen } from './reopen';
import { soak } from './soak';

const [seed = 1, edits = 50_000] = process.argv.slice(2).map(Number);
const comparisons = Math.ceil(edits / 2500);
console.log(`Seed ${seed}: ${edits} edits over about 3,000 files, ${comparisons} comparisons ...`);
soak({ seed, files: 3000, edits, comparisons, reopen });
console.log('The index equals a rebuild.');

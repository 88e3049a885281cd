import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What newspapers, scrapers and spinners do to a text: gold moves along. */
export const perturbations = ['straight', 'tight', 'uk-single', 'uk-straight', 'wrap', 'mojibake', 'noclose', 'spun'] as const;
/** One of `perturbations`. */
export type Perturbation = (typeof perturbations)[number];

/** A folder of gold and texts in another dress, read by `read` before it is thrown away; in words why it cannot be had. */
export function perturb<T>(script: string, folder: string, kind: Perturbation, read: (folder: string) => T): T | string {
  const scratch = mkdtempSync(join(tmpdir(), 'news-quotes-'));
  try {
    const options = ['--gold', join(folder, 'gold.jsonl'), '--text', join(folder, 'text'), '--out', scratch, '--kind', kind];
    const { status, stderr, error } = spawnSync('python3', [script, ...options], { encoding: 'utf8' });
    if (error) return 'python3, which makes it, does not run here';
    return status === 0 ? read(scratch) : `python3 could not make it: ${stderr.trim().split('\n').at(-1)}`;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

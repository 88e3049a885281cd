import { reopen } from '../soak/reopen';
import { soak } from '../soak/soak';

suite('soak', () => {
  test('thousands of edits, renames and deletes leave what a rebuild gives', function () {
    this.timeout(120_000);
    soak({ seed: 6, files: 1000, edits: 4000, comparisons: 1, reopen });
  });

  test('so do the first edits of an empty folder', function () {
    this.timeout(120_000);
    soak({ seed: 7, files: 0, edits: 200, comparisons: 2, reopen });
  });
});

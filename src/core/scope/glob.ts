import picomatch from 'picomatch/posix';

type Matcher = (path: string) => boolean;

/** Compiled globs. Settings hold a handful, the same ones for every document. */
const compiled = new Map<string, Matcher>();

/** Whether a path, relative or absolute, fits one of the globs. Case does not count: `README.TXT` is a readme. */
export function matchesAny(path: string, globs: readonly string[]): boolean {
  const normal = path.replace(/\\/g, '/').replace(/^\/+/, '');
  return normal !== '' && globs.some((glob) => matcher(glob)(normal));
}

function matcher(glob: string): Matcher {
  const known = compiled.get(glob);
  if (known) return known;
  if (100 < compiled.size) compiled.clear();
  const made = compile(glob.replace(/^\/+/, ''));
  compiled.set(glob, made);
  return made;
}

/** As elsewhere in the editor's settings, a folder's glob covers what is in it. An empty or endless glob, which picomatch throws at, fits nothing. */
function compile(glob: string): Matcher {
  if (glob.trim() === '' || 1000 < glob.length) return () => false;
  return picomatch([glob, `${glob.replace(/\/+$/, '')}/**`], { dot: true, nocase: true });
}

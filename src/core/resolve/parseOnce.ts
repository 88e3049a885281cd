import { createRecent } from '../recent';

/** Takes names apart, or does whatever else depends on nothing but the name, each once: articles name the same people again and again. */
export function parseOnce<Name>(parse: (written: string) => Name): (written: string) => Name {
  const names = createRecent<Name>(most);
  return written => names.get(written, parse);
}

const most = 10_000;

import { copyOf } from '../copyOf';

/** Takes names apart, or does whatever else depends on nothing but the name, each once: articles name the same people again and again. */
export function parseOnce<Name>(parse: (written: string) => Name): (written: string) => Name {
  const known = new Map<string, Name>();
  return written => {
    const found = known.get(written);
    if (found !== undefined) return found;
    if (known.size === most) known.clear();
    const own = copyOf(written);
    const name = parse(own);
    known.set(own, name);
    return name;
  };
}

const most = 5000;

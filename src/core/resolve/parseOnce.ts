import { copyOf } from '../copyOf';

/** Takes names apart, or does whatever else depends on nothing but the name, each once: articles name the same people again and again. */
export function parseOnce<Name>(parse: (written: string) => Name): (written: string) => Name {
  let recent = new Map<string, Name>();
  let older = recent;
  return written => {
    const found = recent.get(written);
    if (found !== undefined) return found;
    const own = copyOf(written);
    const name = older.get(own) ?? parse(own);
    if (recent.size === most) {
      older = recent;
      recent = new Map();
    }
    recent.set(own, name);
    return name;
  };
}

/** So many are kept, and as many from before those: names that come again and again are always there. */
const most = 5000;

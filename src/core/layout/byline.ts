const name = "\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:\\s+(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|de|la|van|von|der|den|bin|al|el|di|da|dos|du)){0,4}";
const by = /^[*_]*(?:[Bb][Yy]|(?:[Ww]ritten|[Ss]tory|[Ww]ords|[Tt]ext|[Aa]nalysis) [Bb]y)[*_]*:?\s+(?:\[|\*\*|_)*\p{Lu}/u;
const post = '(?:[Cc]orrespondent|[Rr]eporter|[Ww]riter|[Ee]ditor|[Cc]olumnist|[Bb]ureau [Cc]hief|[Ss]taff)';
const staff = new RegExp(`^${name}(?:\\s+(?:and|&)\\s+${name})?\\s*[,|–—-]\\s*.{0,60}\\b${post}\\b.{0,40}$`, 'u');

/** Who wrote the article, and nothing else: "By Ana Duarte", "Ana Duarte, Staff Writer", "Reporting by ...; editing by ...". */
export function isByline(line: string): boolean {
  if (160 < line.length) return false;
  if (/^BYLINE:\s/.test(line) || /^\(?(?:additional )?(?:reporting|writing|editing|compiled|edited) by\b/i.test(line)) return true;
  if (/[.!?:]["”’)]?$/.test(line) || /["“”]/.test(line)) return false;
  const named = by.test(line);
  if (!named && !staff.test(line)) return false;
  const words = line.split(/\s+/);
  // A byline names people: its small words are few.
  return words.length <= 14 && (!named || words.slice(1).filter((word) => /^\p{Ll}/u.test(word)).length <= 3);
}

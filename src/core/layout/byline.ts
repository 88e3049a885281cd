const name = "\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:\\s+(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|de|la|van|von|der|den|bin|al|el|di|da|dos|du)){0,4}";
const by = /^[*_]*(?:[Bb][Yy]|(?:[Ww]ritten|[Ss]tory|[Ww]ords|[Tt]ext|[Aa]nalysis) [Bb]y)[*_]*:?\s+(?:\[|\*\*|_)*\p{Lu}/u;
const staff = new RegExp(`^${name}(?:\\s+(?:and|&)\\s+${name})?\\s*[,|–—-]\\s*.{0,60}\\b(?:[Cc]orrespondent|[Rr]eporter|[Ww]riter|[Ee]ditor|[Cc]olumnist|[Bb]ureau [Cc]hief|[Ss]taff)\\b.{0,40}$`, 'u');

/** Who wrote the article, and nothing else: "By Ana Duarte", "Ana Duarte, Staff Writer", "Reporting by ...; editing by ...". */
export function isByline(line: string): boolean {
  if (160 < line.length) return false;
  if (/^BYLINE:\s/.test(line) || /^\(?(?:additional )?(?:reporting|writing|editing|compiled|edited) by\b/i.test(line)) return true;
  const words = line.split(/\s+/);
  if (/[.!?:]["”’)]?$/.test(line) || 14 < words.length || /["“”]/.test(line)) return false;
  // A byline names people: its small words are few.
  if (by.test(line)) return words.slice(1).filter((word) => /^\p{Ll}/u.test(word)).length <= 3;
  return staff.test(line);
}

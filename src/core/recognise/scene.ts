import { blockKinds } from '../model';
import type { Reading, Sentence } from '../reading';
import { isCapital, type Scene } from './evidence';
import { Known, type Lexicon } from './lexicon';
import { Trait, traitOf } from './trait';
import { Shape, type Word } from './word';

/** What a whole article tells of every sentence of it. */
export type Setting = Pick<Scene, 'topic' | 'lowered'>;

/** The sentences of a text as the rules and the learned weights see them, before anything is remembered of other sentences. */
export function scenesOf(reading: Reading, words: readonly Word[], lexicon: Lexicon, { topic, lowered }: Setting): Scene[] {
  const scenes: Scene[] = [];
  for (const sentence of reading.sentences) {
    const { firstToken, endToken } = sentence;
    const kind = reading.blocks[sentence.block]!.kind;
    const { letters, capital, capitals, small, ordinary } = lettersOf(words, sentence);
    const shouted = 2 <= capitals && 0.7 * letters < capitals;
    const titled = shouted
      || 4 <= letters && 0.75 * letters < capital && ordinary && kind !== 'caption' && kind !== 'byline' || kind === 'headline' && 0.6 * letters < capital;
    scenes.push({
      words, tokens: reading.tokens, first: firstToken, end: endToken, titled, titleCase: titled && small === 0, shouted,
      block: blockKinds.indexOf(kind), topic, lexicon, lowered, memory: undefined,
    });
  }
  return scenes;
}

interface Letters {
  /** Words of four letters or more, of them those with a capital, those all in capitals. */
  readonly letters: number;
  readonly capital: number;
  readonly capitals: number;
  /** Words of weight in small letters. */
  readonly small: number;
  /** Whether an ordinary word has a capital. */
  readonly ordinary: boolean;
}

function lettersOf(words: readonly Word[], { firstToken, endToken }: Sentence): Letters {
  let letters = 0, capital = 0, capitals = 0, small = 0;
  let ordinary = false;
  for (let at = firstToken; at < endToken; at++) {
    const word = words[at]!;
    const { shape, known, text } = word;
    if (shape === Shape.lower && 2 < text.length && !(known & Known.grammar)) small++;
    if (shape === Shape.capital && known & Known.common && !(known & (Known.given | Known.family | Known.title | Known.organisationHead))) ordinary = true;
    if (shape === Shape.none || shape === Shape.number || text.length < 4 || known & Known.grammar) continue;
    letters++;
    if (isCapital(word)) capital++;
    if (shape === Shape.capitals) capitals++;
  }
  return { letters, capital, capitals, small, ordinary };
}

/** Counts of an article's words. */
export interface Tally {
  readonly words: number;
  /** Words of sports pages. */
  readonly sport: number;
  /** How often each word stands in small letters; none is there that does not. */
  readonly small: ReadonlyMap<string, number>;
}

/** The tally of an article without words. */
export const noWords: Tally = { words: 0, sport: 0, small: new Map() };

/** The tally when some texts went out of the article and others came in. */
export function tallied(before: Tally, gone: readonly (readonly Word[])[], come: readonly (readonly Word[])[]): Tally {
  let { words, sport } = before;
  const small = new Map(before.small);
  const count = (texts: readonly (readonly Word[])[], by: 1 | -1): void => {
    for (const text of texts) for (const word of text) {
      const { shape, key } = word;
      if (shape === Shape.none) continue;
      words += by;
      if (isOfSport(word)) sport += by;
      if (shape === Shape.lower) small.set(key, (small.get(key) ?? 0) + by);
    }
  };
  count(come, 1);
  count(gone, -1);
  for (const text of gone) for (const { key } of text) if (small.get(key) === 0) small.delete(key);
  return { words, sport, small };
}

/** What the counts tell. Topic: what the article is about: 1 sport, 0 anything else. */
export const settingOf = ({ words, sport, small }: Tally): Setting => ({ topic: sportsShare * words < sport ? 1 : 0, lowered: small });

const sportsShare = 0.012;

/** Words of sports pages: where they are many, the name of a city is the name of its club. */
const sportsWords: ReadonlySet<string> = new Set(`match game games goal goals season league cup team teams coach club clubs player players win wins won beat beaten defeat
  draw score scored scorer scorers striker midfielder defender goalkeeper wicket wickets innings overs runs inning pitcher quarterback touchdown tournament champion
  champions championship championships final semifinal semi-final quarterfinal round seed set sets title standings play played points lap laps race races rider
  stage medal metres athlete athletes injury fixture fixtures division soccer football basketball baseball tennis golf cricket rugby hockey boxing olympic
  half-time halftime penalty kick referee squad transfer playoff playoffs stadium attendance`.split(/\s+/));
const isOfSport = traitOf(Trait.ofSport, ({ key }) => sportsWords.has(key));

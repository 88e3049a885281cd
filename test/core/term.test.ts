import { check } from '../marked';

const labels = ['DIRECT', 'PARTIAL', 'TERM'];
/** Of all marked words: those that quote somebody, and those that quote nobody. */
const checkTerms = (source: string): void => check(source, { labels });

suite('termsOf', () => {
  suite('takes for a name', () => {
    test('a work, whatever stands between', () => {
      checkTerms('The novel, [“High Water,”]TERM is sold out.');
      checkTerms('To top it off, [“Low Tide,”]TERM a film about the docks, opens on Friday.');
      checkTerms('To top it off, [“12 Tides: The Docks at War,”]TERM a new documentary, opens on Friday.');
    });
    test('but not what a person calls something', () => checkTerms('Ana Duarte called the novel [“too long.”]PARTIAL'));
    test('what is worn or carried', () => {
      checkTerms('A group in [“We are Velmora”]TERM T-shirts marched along the quay.');
      checkTerms('The vote brought [“is it over?”]TERM headlines to Velmora.');
    });
    test('a show before its star', () => checkTerms('Ana Duarte left.\n\n[“Harbour of the Far North”]TERM star Tom Reyes opened up to his hosts on Friday.'));
    test('what somebody is known as', () => {
      checkTerms('The owner, known to the court only as [“the Captain”]TERM, left Velmora.');
      checkTerms('The tax is known in Velmora as [“the old toll”]TERM.');
    });
    test('a word as a word', () => checkTerms('Ana Duarte said she had fought for the word [“toll”]TERM until dawn.'));
  });

  suite('takes for the words of somebody', () => {
    test('what follows a noun of saying', () => {
      checkTerms('Her call for a [“new start”]PARTIAL draws thousands to the quay.');
      checkTerms('The hall broke into chants of [“No Tolls”]PARTIAL at noon.');
      checkTerms('After her call, the city opened a [“free port”]TERM on the quay.');
    });
    test('what a thing is described as', () => {
      checkTerms('The tax is seen by owners as a [“lifeline”]PARTIAL for the docks.');
      checkTerms('The tax has often been labelled a [“theft”]PARTIAL by the owners.');
      checkTerms('The city set it up as a [“free port”]TERM in May.');
    });
    test('a verb', () => checkTerms('It is her aim to [“transform”]PARTIAL the docks.'));
    test('what follows the verb "to say"', () => checkTerms('It asked how likely a toll was, to which 14 percent said [“not likely”]PARTIAL in May.'));
    test('a question or a shout', () => checkTerms('And with that she left, with a loud [“never!”]PARTIAL behind her.'));
  });
});

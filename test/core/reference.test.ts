import { check } from '../marked';

/** In the parentheses of DIRECT stands the entity; `speaker=` are the words. */
const checkDirect = (source: string): void => check(source, { labels: ['DIRECT'] });

suite('reference', () => {
  suite('looks for the name beside a role', () => {
    test('with a rank before it', () => {
      checkDirect('[“The docks are ours,”]DIRECT(Ana Duarte; speaker=Its spokeswoman) Its spokeswoman, Captain Ana Duarte, said.');
      checkDirect('[“The docks are ours,”]DIRECT(Ana Duarte) its secretary, Dr Ana Duarte, said.');
    });
    test('behind brackets', () => checkDirect('The head of the union (founded in 1990), Ana Duarte, said: [“The docks are ours.”]DIRECT(Ana Duarte)'));
    test('of a body of people', () => checkDirect('The company, Velmora Shipping Ltd, said: [“The docks are ours.”]DIRECT(Velmora Shipping Ltd)'));
    test('but a person is no company', () => {
      checkDirect('Her lawyer, Velmora Shipping Ltd and the board met. A docker said: [“The docks are ours.”]DIRECT(A docker)');
    });
    test('that stands in front', () => {
      checkDirect('Ana Duarte, curator and director of exhibits at the University of Velmora, Marlin Bay, said, [“The docks are ours.”]DIRECT(Ana Duarte)');
    });
  });

  suite('knows whom a pronoun means', () => {
    test('by the given name', () => {
      checkDirect('Ludmila Reyes met Gustavo Mensah. [“The docks are ours,”]DIRECT(Ludmila Reyes) she said.');
      checkDirect('Ludmila Reyes met Gustavo Mensah. [“The docks are ours,”]DIRECT(Gustavo Mensah) he said.');
    });
    test('by kinship', () => checkDirect('Gustavo Danso came with his wife, Leslie Reyes. [“The docks are ours,”]DIRECT(Leslie Reyes) she said.'));
    test('and not by a family name that stands first', () => {
      checkDirect('The union leader was Su Tae-min. [“The docks are ours,”]DIRECT(Su Tae-min) he said.');
    });
    test('by the role that the sentence before gives to somebody', () => {
      checkDirect('Olga Mensah left early. The union’s secretary, Dr Ana Duarte, disputed that. She said: [“The docks are ours.”]DIRECT(Ana Duarte)');
    });
    test('as the one who is not only named in passing', () => {
      checkDirect('Tom Reyes said he was late. Asked by Gustavo Mensah, a lawyer, whether he had read it, he said: [“I read the date.”]DIRECT(Tom Reyes)');
    });
    test('but not whether both may be', () => checkDirect('Olga Mensah and Ana Duarte met.\n\n[“The docks are ours,”]DIRECT(she) she said.'));
    test('of a body: it, which', () => {
      checkDirect('Velmora Shipping Ltd closed the gate on Monday. [“The docks are ours,”]DIRECT(Velmora Shipping Ltd; speaker=it) it said.');
      checkDirect('The gate was closed by Velmora Shipping Ltd, which said: [“The docks are ours.”]DIRECT(Velmora Shipping Ltd; speaker=which)');
    });
    test('but only of one that acts', () => checkDirect('The storm hit a crane of Velmora Shipping Ltd. [“The docks are ours,”]DIRECT(it) it said.'));
    test('of a person of somewhere: who', () => {
      checkDirect('So said Ana Duarte of Velmora Shipping Ltd, who added: [“The docks are ours.”]DIRECT(Ana Duarte; speaker=who)');
    });
  });

  suite('finds the name inside a phrase', () => {
    test('that says what trade it is', () => {
      checkDirect('The Lumen news agency was there. Lumen news agency said: [“The docks are ours.”]DIRECT(Lumen; speaker=Lumen news agency)');
    });
    test('behind the office', () => {
      checkDirect('Minister of Education Ana Duarte said: [“The docks are ours.”]DIRECT(Ana Duarte)');
      checkDirect('Friends of Ana Duarte said: [“The docks are ours.”]DIRECT(Friends of Ana Duarte)');
    });
    test('by the last word of a body named before', () => {
      checkDirect('The Church of Velmora owns the gate. The Church said: [“The docks are ours.”]DIRECT(Church of Velmora; speaker=The Church)');
    });
  });

  test('takes a place behind a body for a part of its name', () => {
    checkDirect('The Metalworkers’ Federation in Esbjerg said: [“The docks are ours.”]DIRECT(Metalworkers’ Federation)');
  });

  test('of the one whom “she” has been said of before, though her name tells nothing', () => {
    check('Minister Velquia Duarte opened the docks. [“They are ours,”]DIRECT(Velquia Duarte) she said.\n\nTad Reyes leads the union. The minister has invited him, but he said [he would bring his own cup]INDIRECT(Tad Reyes).',
      { labels: ['DIRECT', 'INDIRECT'] });
  });
});

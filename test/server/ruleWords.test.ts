// A reader is told in plain words why something is taken for a name and who speaks: whoever writes a rule has to find words for it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { analyse } from '../../src/core/analyse';
import { attributionClauses, attributionWords, besideTheCue, nameRuleClauses, nameRuleWords, termClauses } from '../../src/server/features/hover/ruleWords';

suite('the words of rules', () => {
  const sources = [...sourcesOf('recognise'), ...sourcesOf('corrections')];
  const attribution = sourcesOf('attribute');
  const literalsOf = (files: readonly ts.SourceFile[]): ReadonlySet<string> =>
    new Set(files.flatMap((source) => all(source).flatMap((node) => (ts.isStringLiteralLike(node) ? node.text : []))));

  test('every rule of the source has words', () => {
    const rules = new Set(sources.flatMap(rulesIn));
    for (const known of ['title before name', 'nickname inside', 'wording', 'your correction']) assert.ok(rules.has(known), `the rule "${known}" was not found in the source`);
    assert.deepEqual([...rules].filter((rule) => !(rule in nameRuleClauses)), []);
  });

  test('every rule that tells who speaks has words, and every reason for a term', () => {
    const terms = new Set(attribution.filter(({ fileName }) => fileName.endsWith('term/rule.ts')).flatMap(returned));
    const rules = new Set(attribution.flatMap((source) => [...rulesIn(source), ...madeRules(source)]));
    for (const known of ['name before the cue', 'same speaker continues', 'no source found', 'named after "according to"', 'in their words']) {
      assert.ok(rules.has(known), `the rule "${known}" was not found in the source`);
    }
    const hasWords = (rule: string): boolean => rule in attributionClauses || rule in besideTheCue || /^named after ".+"$/.test(rule);
    assert.deepEqual([...rules].filter((rule) => !hasWords(rule)), []);
    assert.ok(terms.has('title of a work'));
    assert.deepEqual([...terms].filter((rule) => !(rule in termClauses)), []);
  });

  test('every rule that the samples are read by has words', () => {
    const texts = readdirSync('samples').filter((name) => name.endsWith('.txt')).map((name) => readFileSync(join('samples', name), 'utf8'));
    const rules = new Set(texts.flatMap((text) => analyse(text).mentions.map(({ rule }) => rule)));
    assert.ok(5 < rules.size);
    assert.deepEqual([...rules].filter((rule) => !(rule in nameRuleClauses)), []);
  });

  test('no words are kept for a rule that is gone', () => {
    const [names, speakers] = [literalsOf(sources), literalsOf(attribution)];
    assert.deepEqual(Object.keys(nameRuleClauses).filter((rule) => !names.has(rule)), []);
    assert.deepEqual(Object.keys({ ...attributionClauses, ...besideTheCue, ...termClauses }).filter((rule) => !speakers.has(rule)), []);
  });

  test('they are clauses: they follow a colon, and a full stop follows them', () => {
    for (const [rule, clause] of Object.entries({ ...nameRuleClauses, ...attributionClauses, ...termClauses })) assert.match(clause, /^[a-z“][^.:]*[^.:\s]$/, rule);
  });

  test('a rule is shown in words, one that has none as the source calls it', () => {
    assert.equal(nameRuleWords('title before name'), 'a title stands before the name');
    assert.equal(attributionWords('same speaker continues', undefined), 'the same speaker continues');
    assert.equal(attributionWords('name before the cue', 'was quoted as saying'), 'the words “was quoted as saying”, with the name before them');
    assert.equal(attributionWords('named after "according to"', 'According to'), 'the words “According to”, with the name after them');
    assert.equal(attributionWords('named after "by"', 'cited'), 'the word “cited”, with the name after “by”');
    assert.equal(attributionWords('name before a colon', ':'), 'the name stands before a colon');
    assert.equal(attributionWords('in their words', 'in the mayor’s view'), 'the words “in the mayor’s view”, which tell whose they are');
    assert.equal(nameRuleWords('a rule made tomorrow'), 'a rule made tomorrow');
    assert.equal(attributionWords('a rule made tomorrow', 'said'), 'the word “said”; a rule made tomorrow');
  });
});

/** A stage of the analysis: its file and the folder of the same name. */
function sourcesOf(stage: string): ts.SourceFile[] {
  const below = readdirSync(`src/core/${stage}`, { encoding: 'utf8', recursive: true }).filter((name) => name.endsWith('.ts'));
  return [`src/core/${stage}.ts`, ...below.map((name) => join('src/core', stage, name))]
    .map((path) => ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022));
}

/** The rules that `make(first, last, subject, '...')` is given. */
const madeRules = (source: ts.SourceFile): string[] => all(source).flatMap((node) =>
  (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'make' && node.arguments[3] ? outcomes(node.arguments[3]) : []));

/** The texts that its functions return. */
const returned = (source: ts.SourceFile): string[] => all(source).flatMap((node) => (ts.isReturnStatement(node) && node.expression ? outcomes(node.expression) : []));

/** What is given as a reason: `add(evidence, points, '...')`, `rule: '...'`, `it.rule = '...'`. */
function rulesIn(source: ts.SourceFile): string[] {
  return all(source).flatMap((node) => {
    const isAdd = ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'add';
    if (isAdd && node.arguments[2]) return outcomes(node.arguments[2]);
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && node.name.text === 'rule') return outcomes(node.initializer);
    const isSet = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
    if (isSet && /\brule$/.test(node.left.getText(source))) return outcomes(node.right);
    return [];
  });
}

/** The texts that an expression can come to, as far as it spells them out. The empty one is no reason. */
function outcomes(expression: ts.Expression): string[] {
  if (ts.isStringLiteralLike(expression)) return expression.text === '' ? [] : [expression.text];
  // A rule that is put together can have no words of its own: it is to be seen here.
  if (ts.isTemplateExpression(expression)) return [`${expression.head.text}…`];
  if (ts.isParenthesizedExpression(expression)) return outcomes(expression.expression);
  if (ts.isConditionalExpression(expression)) return [...outcomes(expression.whenTrue), ...outcomes(expression.whenFalse)];
  if (ts.isBinaryExpression(expression)) return [...outcomes(expression.left), ...outcomes(expression.right)];
  return [];
}

function all(node: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (each: ts.Node): void => {
    nodes.push(each);
    each.forEachChild(visit);
  };
  visit(node);
  return nodes;
}

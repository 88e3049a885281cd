// A reader is told in plain words why something is taken for a name: whoever writes a rule has to find words for it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { analyse } from '../../src/core/analyse';
import { attributionWords, nameRuleClauses, nameRuleWords } from '../../src/server/features/hover/ruleWords';

suite('the words of rules', () => {
  const below = readdirSync('src/core/recognise', { encoding: 'utf8', recursive: true }).filter((name) => name.endsWith('.ts'));
  const sources = ['src/core/recognise.ts', ...below.map((name) => join('src/core/recognise', name))]
    .map((path) => ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022));

  test('every rule of the source has words', () => {
    const rules = new Set(sources.flatMap(rulesIn));
    for (const known of ['title before name', 'nickname inside', 'wording']) assert.ok(rules.has(known), `the rule "${known}" was not found in the source`);
    assert.deepEqual([...rules].filter((rule) => !(rule in nameRuleClauses)), []);
  });

  test('every rule that the samples are read by has words', () => {
    const texts = readdirSync('samples').filter((name) => name.endsWith('.txt')).map((name) => readFileSync(join('samples', name), 'utf8'));
    const rules = new Set(texts.flatMap((text) => analyse(text).mentions.map(({ rule }) => rule)));
    assert.ok(5 < rules.size);
    assert.deepEqual([...rules].filter((rule) => !(rule in nameRuleClauses)), []);
  });

  test('no words are kept for a rule that is gone', () => {
    const literals = new Set(sources.flatMap((source) => all(source).flatMap((node) => (ts.isStringLiteralLike(node) ? node.text : []))));
    assert.deepEqual(Object.keys(nameRuleClauses).filter((rule) => !literals.has(rule)), []);
  });

  test('they are clauses: they follow a colon, and a full stop follows them', () => {
    for (const [rule, clause] of Object.entries(nameRuleClauses)) assert.match(clause, /^[a-z“][^.:]*[^.:\s]$/, rule);
  });

  test('a rule is shown in words, one that has none as the source calls it', () => {
    assert.equal(nameRuleWords('title before name'), 'a title stands before the name');
    assert.equal(attributionWords('same speaker continues', undefined), 'the same speaker continues');
    assert.equal(attributionWords('name before the cue', 'was quoted as saying'), 'the words “was quoted as saying”, with the name before them');
    assert.equal(attributionWords('named after "according to"', 'According to'), 'the words “According to”, with the name after them');
    assert.equal(attributionWords('named after "by"', 'cited'), 'the word “cited”, with the name after “by”');
    assert.equal(nameRuleWords('a rule made tomorrow'), 'a rule made tomorrow');
    assert.equal(attributionWords('a rule made tomorrow', 'said'), 'the word “said”; a rule made tomorrow');
  });
});

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

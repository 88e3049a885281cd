// The layers of the house (ARCHITECTURE.md), held by import allow-lists, and the usual care.
import tseslint from 'typescript-eslint';

const below = (allowed, rule) => ({
  'no-restricted-imports': ['error', { patterns: [{ regex: `^(?!(?:${allowed.join('|')})$)`, message: rule }] }],
});
const noDynamicImport = { 'no-restricted-syntax': ['error', { selector: 'ImportExpression', message: 'Core loads nothing at run time.' }] };

export default tseslint.config(
  { ignores: ['dist', 'out', 'node_modules', '.vscode-test', 'test/host/node_modules', 'test/fixtures'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': ['error', { max: 350, skipComments: true }],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      ...below(['\\.{1,2}/(?!.*(?:server|client|cli|protocol)).*', 'picomatch.*', 'any-ascii', 'double-metaphone', 'fastest-levenshtein', 'jsonc-parser'], 'Core imports core, word lists of model/, and pure libraries only.'),
      ...noDynamicImport,
    },
  },
  {
    files: ['src/server/**/*.ts'],
    rules: below(['\\.{1,2}/(?!.*client/).*', 'vscode-languageserver.*'], 'The server imports core, the protocol and the LSP library only; Node only in *.node.ts.'),
  },
  {
    files: ['src/server/**/*.node.ts'],
    rules: below(['\\.{1,2}/(?!.*client/).*', 'vscode-languageserver.*', 'node:.*'], 'The server on Node imports core, the protocol, the LSP library and Node only.'),
  },
  {
    files: ['src/client/**/*.ts'],
    rules: below(['\\./.*', '\\.\\./(?:(?!server/).)*', 'vscode', 'vscode-languageclient/.*', 'vscode-languageclient'], 'The client imports VS Code, the LSP library and the protocol; analysis is the server\'s.'),
  },
  {
    files: ['src/cli.ts', 'src/cli/**/*.ts'],
    rules: below(['\\.{1,2}/(?!.*(?:server|client)/).*', 'node:.*'], 'The headless command imports core and Node only.'),
  },
);

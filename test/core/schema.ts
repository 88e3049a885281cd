// As much of JSON Schema as schemas/ uses, to hold the schema and the reader of a file to each other. A word it does not know is an error.

/** A schema, read as plain data. */
export interface Schema {
  readonly [word: string]: unknown;
}

/** Whether a value fits a schema. */
export function isValid(schema: Schema, value: unknown, root: Schema = schema): boolean {
  return Object.entries(schema).every(([word, rule]) => {
    if (annotations.has(word)) return true;
    const check = checks[word];
    if (!check) throw new Error(`The schema uses "${word}", which this test does not know.`);
    return check(rule, value, root, schema);
  });
}

const annotations = new Set([
  '$schema', 'title', 'description', 'markdownDescription', 'defaultSnippets', 'examples', 'definitions', 'allowComments', 'allowTrailingCommas', 'patternErrorMessage',
]);

type Check = (rule: unknown, value: unknown, root: Schema, schema: Schema) => boolean;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

const checks: Readonly<Record<string, Check>> = {
  $ref: (rule, value, root) => isValid((root['definitions'] as Record<string, Schema>)[(rule as string).replace('#/definitions/', '')]!, value, root),
  type: (rule, value) => (rule === 'object' ? isObject(value) : rule === 'array' ? Array.isArray(value) : typeof value === rule),
  enum: (rule, value) => (rule as unknown[]).includes(value),
  pattern: (rule, value) => typeof value !== 'string' || new RegExp(rule as string, 'u').test(value),
  required: (rule, value) => !isObject(value) || (rule as string[]).every((name) => name in value),
  properties: (rule, value, root) => !isObject(value) || Object.entries(rule as Record<string, Schema>).every(([name, own]) => !(name in value) || isValid(own, value[name], root)),
  additionalProperties: (_, value, __, { properties }) => !isObject(value) || Object.keys(value).every((name) => name in (properties as object)),
  propertyNames: (rule, value, root) => !isObject(value) || Object.keys(value).every((name) => isValid(rule as Schema, name, root)),
  dependencies: (rule, value) => !isObject(value) || Object.entries(rule as Record<string, string[]>).every(([name, needs]) => !(name in value) || needs.every((need) => need in value)),
  oneOf: (rule, value, root) => (rule as Schema[]).filter((one) => isValid(one, value, root)).length === 1,
  items: (rule, value, root) => !Array.isArray(value) || value.every((item) => isValid(rule as Schema, item, root)),
  minItems: (rule, value) => !Array.isArray(value) || (rule as number) <= value.length,
  uniqueItems: (_, value) => !Array.isArray(value) || new Set(value).size === value.length,
};

import { jsonSchemaOf, shapeNames } from './json-schema.js';
import { ruleNames } from '../rules/rule.js';

describe('the JSON Schema for editors', () => {
  it.each(shapeNames)('can be made for %s', (shape) =>
    expect(jsonSchemaOf(shape)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
    }),
  );
  it('knows every rule kind', () => {
    const { $defs } = jsonSchemaOf('stage') as {
      $defs: { Rule: { oneOf: { properties: { rule: { const: string } } }[] } };
    };
    expect($defs.Rule.oneOf.map(({ properties }) => properties.rule.const).sort()).toEqual([...ruleNames].sort());
  });
});

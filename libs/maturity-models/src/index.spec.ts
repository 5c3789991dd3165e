import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { modelVersionSchema } from './model/model-schema.js';
import { shippedModelVersions } from './shipped/shipped-models.folder.js';

const reachedFrom = (file: string, seen = new Map<string, string[]>()): Map<string, string[]> => {
  if (seen.has(file)) return seen;
  const imports = [...readFileSync(file, 'utf8').matchAll(/from '([^']+)'/g)].map((found) => found[1] ?? '');
  seen.set(file, imports);
  for (const name of imports) {
    const next = join(dirname(file), name.replace(/\.js$/, '.ts'));
    if (name.startsWith('.') && existsSync(next)) reachedFrom(next, seen);
  }
  return seen;
};

describe('the library', () => {
  it('runs in a browser: nothing behind its index imports more than zod', () => {
    const reached = reachedFrom(join(__dirname, 'index.ts'));
    expect(reached.size).toBeGreaterThan(20);
    expect(new Set([...reached.values()].flat().filter((name) => !name.startsWith('.')))).toEqual(new Set(['zod']));
  });

  it.each(shippedModelVersions().map((model) => [`${model.id} ${model.version}`, model] as const))(
    'sends %s over HTTP and reads the same back',
    (_, model) => {
      expect(modelVersionSchema.parse(JSON.parse(JSON.stringify(model)))).toEqual(model);
    },
  );
});

import { z } from 'zod';
import { fillsIn } from './fills-in.js';

const plain = z.object({
  id: z.uuid().toLowerCase(),
  at: z.iso.datetime(),
  count: z.int().min(0).nullable(),
  kinds: z.array(z.enum(['a', 'b'])),
  by: z.record(z.string(), z.union([z.boolean(), z.string()])),
  attached: z.discriminatedUnion('kind', [z.object({ kind: z.literal('link'), url: z.string().optional() })]),
});

describe('a schema', () => {
  it('leaves alone what it only checks', () => expect(fillsIn(plain)).toBe(false));

  it.each([
    ['a default', z.string().default('')],
    ['a default before the check', z.string().prefault('')],
    ['a value in place of a wrong one', z.string().catch('')],
    ['a transformation', z.string().transform(Number)],
    ['a chain', z.string().pipe(z.string())],
    ['a coercion', z.coerce.number()],
    ['what cannot be looked into', z.lazy(() => z.string())],
  ])('fills in by %s, however deep it lies', (_, inner) => {
    expect(fillsIn(inner)).toBe(true);
    expect(fillsIn(plain.extend({ deep: z.array(z.object({ one: inner.optional() })) }))).toBe(true);
    expect(fillsIn(z.union([z.number(), z.record(z.string(), inner)]))).toBe(true);
  });
});

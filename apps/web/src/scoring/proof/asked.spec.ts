import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ProofNode, ruleNames } from '@cairn/maturity-models';
import { askedBy } from './asked.js';

const node = (change: Partial<ProofNode>): ProofNode => ({
  rule: 'all',
  status: 'met',
  share: 1,
  value: 1,
  target: 1,
  distance: 0,
  unit: 'parts',
  reason: { code: 'all-met', params: {} },
  unitId: 'facility',
  indicatorId: null,
  of: [],
  ...change,
});
const area = node({ unitId: 'a1', indicatorId: 'x' });
const part = node({ indicatorId: 'y' });

const en = JSON.parse(readFileSync(join(__dirname, '../../i18n/en/proof.json'), 'utf8')) as { readonly ask: unknown };
const textOf = (key: string): unknown =>
  key.split('.').reduce<unknown>((texts, name) => (texts as Record<string, unknown> | undefined)?.[name], en.ask);
const known = (key: string): boolean => typeof (textOf(key) ?? textOf(`${key}_other`)) === 'string';

describe('what a step of the proof asks for', () => {
  it.each(ruleNames)('has a sentence for %s, however it counts', (rule) => {
    for (const steps of [[], [part], [area]]) expect(askedBy(node({ rule, of: steps }), known)).not.toBe('other');
  });
  it('speaks of service areas where they are counted', () => {
    for (const rule of ['all', 'any', 'atLeast', 'majority']) {
      expect(askedBy(node({ rule, of: [area] }), known)).toBe(`${rule}.areas`);
      expect(askedBy(node({ rule, of: [part] }), known)).toBe(`${rule}.parts`);
    }
    expect(askedBy(node({ rule: 'all', unit: 'service-areas' }), known)).toBe('all.areas');
  });
  it('takes answers of the whole facility within a service area for parts', () =>
    expect(askedBy(node({ unitId: 'a1', of: [part, area] }), known)).toBe('all.parts'));
  it('speaks of alternatives as parts although the nearest of them counts service areas', () =>
    expect(askedBy(node({ rule: 'any', unit: 'service-areas', of: [part] }), known)).toBe('any.parts'));
  it('speaks of a share of an answer where it is one', () =>
    expect(askedBy(node({ rule: 'percentAtLeast', unit: 'percent', indicatorId: 'y' }), known)).toBe(
      'percentAtLeast.answer',
    ));
  it('has a plain sentence for a rule it does not know', () =>
    expect(askedBy(node({ rule: 'somethingNew' }), known)).toBe('other'));
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rule } from '@cairn/maturity-models';
import { type RuleLine, ruleLine } from './rule-lines.js';

const textsIn = (file: string) =>
  JSON.parse(readFileSync(join(__dirname, '../i18n/en', file), 'utf8')) as Record<string, unknown>;
const textOf = (texts: unknown, key: string): unknown =>
  key.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], texts);
const sentence = (ask: string): unknown =>
  [textsIn('models.json')['asks'], textsIn('proof.json')['ask']]
    .flatMap((texts) => [textOf(texts, ask), textOf(texts, `${ask}_other`)])
    .find((text) => typeof text === 'string');
const all = (line: RuleLine): RuleLine[] => [line, ...line.of.flatMap(all)];

type Stage = { readonly gate?: Rule; readonly criteria?: readonly { readonly rule: Rule }[] };
const models = join(__dirname, '../../../../libs/maturity-models/models');
const stages = readdirSync(models, { recursive: true, encoding: 'utf8' })
  .filter((file) => /stages\/[^/]+\.json$/.test(file))
  .map((file) => JSON.parse(readFileSync(join(models, file), 'utf8')) as Stage);

describe('a rule in words', () => {
  const lines = stages.flatMap(({ gate, criteria = [] }) => [
    ...(gate ? [ruleLine(gate)] : []),
    ...criteria.map(({ rule }) => ruleLine(rule)),
  ]);
  it('has a sentence for every step of every shipped version', () => {
    const asks = [...new Set(lines.flatMap(all).map(({ ask }) => ask))];
    expect(asks.filter((ask) => sentence(ask) === undefined)).toEqual([]);
    expect(asks.length).toBeGreaterThan(12);
  });

  it('gives every figure that a sentence names', () => {
    const without = lines
      .flatMap(all)
      .filter(({ ask, target }) => target === null && String(sentence(ask)).includes('{{target}}'));
    expect(without).toEqual([]);
  });

  it('names numbers, questions and conditions', () => {
    const line = ruleLine({
      rule: 'notApplicableWhen',
      when: { rule: 'no', indicator: 'emergency' },
      of: { rule: 'percentAtLeast', percent: 50, indicator: 'share' },
    });
    expect(line).toMatchObject({
      ask: 'notApplicableWhen',
      of: [
        { ask: 'no', indicatorId: 'emergency', condition: true },
        { ask: 'percentAtLeast.answer', target: 50, indicatorId: 'share', condition: false },
      ],
    });
  });
});

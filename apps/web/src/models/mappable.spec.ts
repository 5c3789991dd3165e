import type { Indicator, ModelVersion } from '@cairn/maturity-models';
import { leftBehind, mappable, valueFrom, valuesOf } from './mappable.js';

const indicator = (id: string, answer: Indicator['answer'] = { kind: 'yes-no' }): Indicator => ({
  id,
  answer,
  askedOf: 'facility',
  context: false,
  optional: false,
  mayBeNotApplicable: false,
});
const version = (...indicators: Indicator[]): ModelVersion =>
  ({ indicators, stages: [], branches: [], texts: { en: { indicators: {} } } }) as never;
const choice = { kind: 'choice', options: ['none', 'all'], ordered: true } as const;

describe('what is to be said about the answers', () => {
  const former = version(indicator('same'), indicator('old'), indicator('depth'));
  const next = version(
    indicator('same'),
    indicator('new'),
    indicator('depth', { ...choice, options: [...choice.options] }),
  );
  it('is where the answer to something new comes from, and what another value means', () =>
    expect(mappable(former, next, {}).map(({ indicator: { id }, source, sameId }) => [id, source?.id, sameId])).toEqual(
      [
        ['new', undefined, false],
        ['depth', 'depth', true],
      ],
    ));
  it('follows the mapping so far', () =>
    expect(
      mappable(former, next, { new: { from: 'old' }, depth: { from: null } }).map(({ source }) => source?.id),
    ).toEqual(['old', undefined]));
  it('offers what was left behind', () => expect(leftBehind(former, next).map(({ id }) => id)).toEqual(['old']));
});

describe('values', () => {
  it('are counted up where they are few', () => {
    expect(valuesOf(indicator('a'))).toEqual(['true', 'false']);
    expect(valuesOf(indicator('a', { kind: 'scale', from: 0, to: 2 }))).toEqual(['0', '1', '2']);
    expect(valuesOf(indicator('a', { kind: 'number', min: 0, whole: true }))).toBeUndefined();
  });
  it('are given as the indicator takes them', () => {
    expect(valueFrom(indicator('a'), 'false')).toBe(false);
    expect(valueFrom(indicator('a', { kind: 'scale', from: 0, to: 2 }), '2')).toBe(2);
    expect(valueFrom(indicator('a', { ...choice, options: [] }), 'all')).toBe('all');
  });
});

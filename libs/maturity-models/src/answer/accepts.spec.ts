import { accepts } from './accepts.js';
import { answeredBy } from '../testing/prove.js';

describe('accepts', () => {
  it.each([
    [{ kind: 'yes-no' }, true],
    [{ kind: 'yes-no' }, false],
    [{ kind: 'choice', options: ['one', 'two'], ordered: true }, 'two'],
    [{ kind: 'scale', from: 1, to: 5 }, 1],
    [{ kind: 'scale', from: 1, to: 5 }, 5],
    [{ kind: 'number', min: 0, whole: false }, 12.5],
    [{ kind: 'number', min: 0, max: 3, whole: true }, 3],
    [
      { kind: 'percentage', bases: ['beds'] },
      { percent: 0, basis: 'beds' },
    ],
  ] as const)('takes for %j the value %j', (kind, value) =>
    expect(accepts(answeredBy('x', kind as never), value)).toBeUndefined(),
  );

  it.each([
    [{ kind: 'yes-no' }, 'yes', 'answer-of-wrong-kind'],
    [{ kind: 'yes-no' }, 1, 'answer-of-wrong-kind'],
    [{ kind: 'yes-no' }, null, 'answer-of-wrong-kind'],
    [{ kind: 'choice', options: ['one'], ordered: true }, 'two', 'option-unknown'],
    [{ kind: 'choice', options: ['one'], ordered: true }, 0, 'answer-of-wrong-kind'],
    [{ kind: 'scale', from: 1, to: 5 }, 0, 'number-out-of-range'],
    [{ kind: 'scale', from: 1, to: 5 }, 2.5, 'whole-number-needed'],
    [{ kind: 'number', min: 0, whole: false }, -1, 'number-out-of-range'],
    [{ kind: 'number', min: 0, whole: false }, Infinity, 'answer-of-wrong-kind'],
    [{ kind: 'number', min: 0, max: 3, whole: true }, 4, 'number-out-of-range'],
    [{ kind: 'number', min: 0, whole: true }, 0.5, 'whole-number-needed'],
    [{ kind: 'percentage', bases: ['beds'] }, { percent: 100.1, basis: 'beds' }, 'percent-out-of-range'],
    [{ kind: 'percentage', bases: ['beds'] }, { percent: 50, basis: 'rooms' }, 'denominator-unknown'],
    [{ kind: 'percentage', bases: ['beds'] }, 50, 'answer-of-wrong-kind'],
  ] as const)('refuses for %j the value %j: %s', (kind, value, why) =>
    expect(accepts(answeredBy('x', kind as never), value)).toBe(why),
  );
});

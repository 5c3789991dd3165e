import { criteriaOf } from '../model/criteria-of.js';
import { evaluate } from '../evaluate/evaluate.js';
import type { EvaluationInput } from '../answer/answer.js';
import type { ModelVersion } from '../model/model-schema.js';
import { findShippedModelVersion } from './shipped-models.folder.js';

const outpatient = findShippedModelVersion('o-emram', '2018') as ModelVersion;

describe('O-EMRAM 2018', () => {
  it('publishes its two highest stages alone and stays a draft', () => {
    const provenance = (from: number, to: number) =>
      new Set(
        criteriaOf(outpatient)
          .filter(({ stage }) => stage !== null && stage >= from && stage <= to)
          .map(({ criterion }) => criterion.provenance),
      );
    expect([provenance(1, 5), provenance(6, 7)]).toEqual([new Set(['unconfirmed']), new Set(['published'])]);
    expect(outpatient.status).toBe('draft');
  });

  it('looks at the clinics that were chosen and at no other', () => {
    const reminders = (chosen: readonly boolean[], inUse: readonly boolean[]) => {
      const areas = chosen.map((_, i) => ({ id: `clinic-${i}`, kind: 'other-clinic' }));
      const answers: EvaluationInput['answers'] = Object.fromEntries(
        areas.map(({ id }, i) => [
          id,
          { 'area-chosen': { value: chosen[i] === true }, 'area-reminders': { value: inUse[i] === true } },
        ]),
      );
      return evaluate(outpatient, { areas, answers }).stages[6]?.criteria.find(({ id }) => id === 'S6.reminders');
    };
    expect(reminders([true, false], [true, false])).toMatchObject({ status: 'met', value: 1, target: 1 });
    expect(reminders([true, true], [true, false])).toMatchObject({ status: 'not-met', value: 1, target: 2 });
    expect(reminders([false, false], [true, true])).toMatchObject({ status: 'not-met' });
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assessment } from '@cairn/contracts/surveys/http/assessments.js';
import { criteriaOf, evaluate, type EvaluationInput } from '@cairn/maturity-models';
import { diam } from './testing/diam.js';
import { isAboutSubmission, validatedEvaluation } from './validated-evaluation.js';

const examples = join(__dirname, '../../../../libs/maturity-models/models/diam-enterprise/2019/examples');
/** All three branches, and so stage 7. */
const input = JSON.parse(readFileSync(join(examples, 'stage-7.json'), 'utf8')) as EvaluationInput;
const assessment = {
  serviceAreas: input.areas,
  answers: Object.entries(input.answers).flatMap(([unitId, some]) =>
    Object.entries(some).map(([indicatorId, answer]) => ({ unitId, indicatorId, answer })),
  ),
} as unknown as Assessment;
const { stages, branches } = evaluate(diam, input);
const met = [...stages, ...branches]
  .flatMap(({ criteria }) => criteria)
  .filter(({ status }) => status !== 'not-met')
  .map(({ id }) => id);
const confirmed = (ids: readonly string[]) =>
  ids.map((criterionId) => ({ criterionId, verdict: 'confirmed' as const }));
const [doubted = '', ...others] = met;

describe('the validated evaluation', () => {
  it('is the one of the survey where everything was confirmed', () => {
    const { evaluation, lost } = validatedEvaluation(diam, assessment, confirmed(met));
    expect([evaluation.stage, lost]).toEqual([7, []]);
  });
  it('counts as not met what was contradicted or not seen, and names it', () => {
    for (const verdict of ['contradicted', 'not-seen'] as const) {
      const { evaluation, lost } = validatedEvaluation(diam, assessment, [
        ...confirmed(others),
        { criterionId: doubted, verdict },
      ]);
      expect(evaluation.stage).toBeLessThan(7);
      expect(lost).toEqual([doubted]);
    }
  });
  it('does not name what the survey says is not met anyway', () => {
    const poorer = { ...assessment, answers: [] };
    const all = criteriaOf(diam).map(({ criterion }) => ({ criterionId: criterion.id, verdict: 'not-seen' as const }));
    const { status } = evaluate(diam, { areas: input.areas, answers: {} }).stages[1]?.criteria[0] ?? {};
    expect(status).toBe('not-met');
    expect(validatedEvaluation(diam, poorer, all).lost).not.toContain(doubted);
  });
});

describe('the decision of a visit', () => {
  const decision = { at: '2027-04-27T10:00:00.000Z' };
  it.each([
    ['2027-03-01T10:00:00Z', true],
    ['2027-08-01T10:00:00Z', false],
    [null, false],
  ])('is about the answers submitted at %s: %s', (submittedAt, is) =>
    expect(isAboutSubmission({ submittedAt }, { decision })).toBe(is),
  );
  it('is about nothing before it is made', () =>
    expect(isAboutSubmission({ submittedAt: '2027-03-01T10:00:00Z' }, { decision: null })).toBe(false));
});

import type { AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import type { VisitSummary } from '@cairn/contracts/validation/http/visits.js';
import type { ScoreSummary } from '../api/scoring.js';
import { visitable } from './visitable.js';

const assessment = { id: 'a', model: 'small', modelVersion: '1', status: 'submitted' } as AssessmentSummary;
const at = (stage: number) => [{ assessmentId: 'a', stage, final: true } as ScoreSummary];
const from = (visitFromStage: number) => [
  { id: 'small', version: '1', certification: { visitFromStage, validityMonths: 12, renewalWindowMonths: 3 } },
];
const stages = (...of: Parameters<typeof visitable>) => visitable(...of).map(({ stage }) => stage);

describe('the assessments a visit may be asked for', () => {
  it('begin at the stage from which their model version certifies', () => {
    expect(stages([assessment], at(3), [], from(3))).toEqual([3]);
    expect(stages([assessment], at(2), [], from(3))).toEqual([]);
  });
  it('are none where the version certifies nothing or is not known yet', () => {
    expect(stages([assessment], at(7), [], [{ id: 'small', version: '1' }])).toEqual([]);
    expect(stages([assessment], at(7), [], [])).toEqual([]);
  });
  it('have no visit that holds them', () => {
    const visit = (holdsAssessment: boolean) => [{ assessmentId: 'a', holdsAssessment } as VisitSummary];
    expect(stages([assessment], at(3), visit(true), from(3))).toEqual([]);
    expect(stages([assessment], at(3), visit(false), from(3))).toEqual([3]);
  });
});

import type { AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import { presentAssessments } from './present-assessments.js';

const assessment = (
  id: string,
  model: string,
  status: AssessmentSummary['status'],
  openedAt: string,
  facilityId = 'aurora',
): AssessmentSummary => ({
  id,
  model,
  status,
  openedAt,
  facilityId,
  organizationId: 'o',
  organizationName: 'Northern Lights Health',
  facilityName: 'Aurora Hospital',
  modelVersion: '1',
  dueOn: null,
  submittedAt: null,
  answered: 0,
  applicable: 10,
});
const present = (...all: AssessmentSummary[]) => presentAssessments('aurora', all).map((one) => one?.id);

describe('the assessments that matter now', () => {
  it('are the open one of a model, though another was opened later', () =>
    expect(
      present(assessment('old', 'diam', 'open', '2026-01-01'), assessment('new', 'diam', 'submitted', '2026-02-01')),
    ).toEqual(['old']));
  it('are the one opened last where none is open', () =>
    expect(
      present(
        assessment('old', 'diam', 'submitted', '2026-01-01'),
        assessment('new', 'diam', 'submitted', '2026-02-01'),
      ),
    ).toEqual(['new']));
  it('are one for each model, the model opened last first', () =>
    expect(
      present(assessment('one', 'diam', 'submitted', '2026-01-01'), assessment('two', 'infram', 'open', '2026-02-01')),
    ).toEqual(['two', 'one']));
  it('are those of the facility alone', () =>
    expect(present(assessment('other', 'diam', 'open', '2026-01-01', 'borealis'))).toEqual([undefined]));
});

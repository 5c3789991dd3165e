import { assessmentReopened } from '@cairn/contracts/surveys/events/assessment-reopened.v1.js';
import { assessmentSubmitted } from '@cairn/contracts/surveys/events/assessment-submitted.v1.js';
import { criteriaOf } from '@cairn/maturity-models';
import { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';
import { someTenant } from '@cairn/platform/testing/running-services.js';
import { answers } from '../inbox/answers.reaction.js';
import { heardOfAssessment, hears, hearsBy, scopeBy } from '../testing/a-visit.js';
import { VisitsRunning } from '../testing/visits-running.js';
import { findStagesFound } from './found-stage.query.js';

const diam = findShippedModelVersion('diam-enterprise', '2019');
const allConfirmed = (diam ? criteriaOf(diam) : []).map(
  ({ criterion }) => ({ criterionId: criterion.id, verdict: 'confirmed' }) as const,
);

describe('the stage that follows from findings', () => {
  let visits: VisitsRunning;

  beforeAll(async () => {
    visits = await VisitsRunning.start();
  });
  afterAll(() => visits.stop());

  it('is unknown until every answer up to the submission is known', async () => {
    const assessmentId = await heardOfAssessment(visits.service, { submitted: false });
    const found = () =>
      visits.service.inTenant(scopeBy('system'), ({ db }) =>
        findStagesFound(db, someTenant, { assessmentId, model: 'diam-enterprise', modelVersion: '2019' }, allConfirmed),
      );
    const heard = async (contract: typeof assessmentSubmitted | typeof assessmentReopened) => {
      for (const one of hearsBy(answers, contract)) await hears(visits.service, one, { assessmentId });
    };
    expect(await found()).toBeNull();
    await heard(assessmentSubmitted);
    expect(await found()).toEqual({ foundStage: 6, seenStage: 6 });
    await heard(assessmentReopened);
    expect(await found()).toBeNull();
  });
});

import { assessmentReopened } from '@cairn/contracts/surveys/events/assessment-reopened.v1.js';
import { assessmentSubmitted } from '@cairn/contracts/surveys/events/assessment-submitted.v1.js';
import { someTenant } from '@cairn/platform/testing/running-services.js';
import { answers } from '../inbox/answers.reaction.js';
import { heardOfAssessment, hears, hearsBy, scopeBy } from '../testing/a-visit.js';
import { VisitsRunning } from '../testing/visits-running.js';
import { findFoundStage } from './found-stage.query.js';

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
        findFoundStage(db, someTenant, { assessmentId, model: 'diam-enterprise', modelVersion: '2019' }, []),
      );
    const heard = async (contract: typeof assessmentSubmitted | typeof assessmentReopened) => {
      for (const one of hearsBy(answers, contract)) await hears(visits.service, one, { assessmentId });
    };
    expect(await found()).toBeNull();
    await heard(assessmentSubmitted);
    expect(await found()).toBe(6);
    await heard(assessmentReopened);
    expect(await found()).toBeNull();
  });
});

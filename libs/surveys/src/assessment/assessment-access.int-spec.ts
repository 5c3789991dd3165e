import { decisionRecorded } from '@cairn/contracts/validation/events/decision-recorded.v1.js';
import { visitCancelled } from '@cairn/contracts/validation/events/visit-cancelled.v1.js';
import { visitScheduled } from '@cairn/contracts/validation/events/visit-scheduled.v1.js';
import type { Assessment } from '@cairn/contracts/surveys/http/assessments.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { otherTenant, someTenant } from '@cairn/platform/testing/running-services.js';
import { visitTeams } from '../inbox/visit-teams.reaction.js';
import { SurveysModule } from '../surveys.module.js';
import { surveys } from '../surveys.service.js';
import { anAssessment, answerIn, learn } from '../testing/an-assessment.js';

describe('an assessment under a visit', () => {
  let http: OverHttp;
  const ids: Record<string, string> = {};
  let assessmentId: string;
  beforeAll(async () => {
    http = await OverHttp.start([SurveysModule]);
    ids['contributor'] = await http.person('contributor', 'contributor', someTenant);
    for (const name of ['ada', 'ben']) ids[name] = await http.person(name, 'validator');
  });
  beforeEach(async () => {
    ({ assessmentId } = await anAssessment(http.service(surveys)));
    await answerIn(http.service(surveys), assessmentId, 'facility', 'emr-in-use', true);
  });
  afterAll(() => http.stop());

  const at = (rest = '', tenant = someTenant) => `/api/surveys/${tenant}/assessments/${assessmentId}${rest}`;
  const tell = async (
    contract: typeof visitScheduled | typeof visitCancelled | typeof decisionRecorded,
    data: object = {},
  ) => {
    for (const reaction of visitTeams.filter(({ on }) => on.type === contract.type))
      await learn(
        http.service(surveys),
        reaction,
        contract as typeof visitScheduled,
        { ...contract.example, assessmentId, ...data } as never,
      );
  };
  const fixed = (...team: string[]) => tell(visitScheduled, { validators: team.map((name) => ids[name]) });
  const statusFor = async (as: string, path = at()) => (await http.as(as).get(path)).status;
  const evidence = async (): Promise<string> => {
    const { status, body } = await http
      .as('contributor')
      .post(at('/evidence/files'))
      .field({ unitId: 'facility', indicatorId: 'emr-in-use' })
      .attach('file', Buffer.from('policy,since\na,2020\n'), 'policy.csv');
    expect(status).toBe(201);
    return `/evidence/${(body as { id: string }).id}/file`;
  };

  it('is read with its answers and evidence by the team, from the fixed date until the decision', async () => {
    const file = at(await evidence());
    expect([await statusFor('ada'), await statusFor('ada', file)]).toEqual([404, 404]);
    await fixed('ada');
    const read = (await http.as('ada').get(at())).body as Assessment;
    expect(read).toMatchObject({
      id: assessmentId,
      answers: [{ indicatorId: 'emr-in-use', answer: { value: true } }],
      evidence: [{ name: 'policy.csv', attachedBy: 'contributor' }],
    });
    const download = await http.as('ada').get(file);
    expect([download.status, download.text]).toEqual([200, 'policy,since\na,2020\n']);
    expect([await statusFor('ben'), await statusFor('ben', file)]).toEqual([404, 404]);
    await tell(decisionRecorded);
    expect([await statusFor('ada'), await statusFor('ada', file)]).toEqual([404, 404]);
  });

  it('is read no longer by who left the team when the date moved, or once the visit is cancelled', async () => {
    await fixed('ada');
    await fixed('ben');
    expect([await statusFor('ada'), await statusFor('ben')]).toEqual([404, 200]);
    await tell(visitCancelled);
    expect(await statusFor('ben')).toBe(404);
  });

  it('opens nothing else of the organization to the team', async () => {
    const { assessmentId: other } = await anAssessment(http.service(surveys));
    await fixed('ada');
    expect(await statusFor('ada', at().replace(assessmentId, other))).toBe(404);
    expect(await statusFor('ada', `/api/surveys/${someTenant}/assessments`)).toBe(404);
    expect(await statusFor('ada', at('', otherTenant))).toBe(404);
    expect(
      (await http.as('ada').put(at('/answers/facility/emr-in-use')).set('if-match', '"1"').send({ value: false }))
        .status,
    ).toBe(404);
    expect((await http.as('ada').post(at('/reopening')).send({ reason: 'Because.' })).status).toBe(404);
  });
});

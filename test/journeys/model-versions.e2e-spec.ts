import { bodyOf, seen } from '@cairn/api-client/api-client.js';
import type { Certification } from '@cairn/contracts/certification/http/certifications.js';
import type { Assessment } from '@cairn/contracts/surveys/http/assessments.js';
import type { Deployment } from '@cairn/testing/deployment.js';
import { Temporal } from 'temporal-polyfill';
import * as story from '../../apps/standalone/src/demo/story.js';
import { imagingAreas, teachingHospital } from '../../apps/standalone/src/demo/teaching-hospital.js';
import type { ApiProblem } from '@cairn/api-client/api-problem.js';
import { until } from '../../apps/standalone/src/demo/until.js';
import { bundleOf, relabelled } from './bundle.js';
import { type Team, team } from './people.js';
import { startDemo } from './start-demo.js';
import { visitToCertificate } from './visit-to-certificate.js';

const draft = '/api/surveys/desk/model-versions/{model}/{version}';
const model = 'diam-enterprise';

describe('a model version published without a deployment', () => {
  let cairn: Deployment;
  let people: Team;
  let organization: string;
  let former: Assessment;

  beforeAll(async () => {
    cairn = await startDemo('one process');
    people = await team(cairn.url);
    organization = await story.registerOrganization(people.admin, 'Versioned Health', 'SA');
  });
  afterAll(() => cairn?.stop());

  const answered = async (name: string): Promise<Assessment> => {
    const { admin } = people;
    const facility = await story.addFacility(admin, organization, teachingHospital(name), imagingAreas);
    return story.openAssessment(admin, organization, facility);
  };
  const subjects = async (): Promise<string[]> =>
    (await bodyOf(people.admin.api.GET('/api/notifications/mailbox'))).map(({ subject }) => subject);
  const today = async () =>
    Temporal.Instant.from((await bodyOf(people.admin.api.GET('/api/demo/clock'))).now)
      .toZonedDateTimeISO('Asia/Riyadh')
      .toPlainDate();

  const window = async () => ({
    earliest: (await today()).add({ days: 10 }).toString(),
    latest: (await today()).add({ days: 40 }).toString(),
  });
  const expectNoVisit = async ({ id }: Assessment): Promise<void> => {
    const wanted = { assessmentId: id, mode: 'on-site' as const, ...(await window()) };
    const refused = await until('the validation to know the assessment', async () => {
      const { code, details } = await people.admin.api
        .POST('/api/validation/{organizationId}/visits', {
          params: { path: { organizationId: organization } },
          body: wanted,
        })
        .then(() => ({ code: 'a visit', details: undefined }))
        .catch((error: unknown) => (error as ApiProblem).problem);
      return code === 'assessment-not-found' || code === 'assessment-not-submitted' || code === 'score-not-final'
        ? undefined
        : { code, details };
    });
    expect(refused).toMatchObject({
      code: 'model-version-not-certifiable',
      details: { modelVersion: expect.anything() as unknown },
    });
  };
  const certified = async (assessment: Assessment, stage: number): Promise<Certification> =>
    visitToCertificate(cairn.url, people, {
      organization,
      assessment,
      stage,
      window: await window(),
      day: (await today()).add({ days: 14 }).toString(),
      visit: () => people.admin.api.POST('/api/demo/clock', { body: { advance: 'P15D' } }),
    });

  it('is rehearsed on the answers there are, and nothing is sent', async () => {
    const { admin, manager } = people;
    former = await answered('Former Hospital');
    await story.answerLike(admin, organization, former, 'stage-6-without-analytics');
    await story.submit(admin, organization, former.id);
    await story.scoreOf(admin, organization, former.id, ({ stage, final }) => stage === 6 && final);
    await manager.api.POST('/api/surveys/desk/model-versions', { body: bundleOf('2027', 'Imaging, the next version') });
    await story.mailsAbout(admin, /has reached stage 6|is at stage 6/, 1);
    const { id } = await until('the draft to be known to the scoring', () =>
      bodyOf(
        manager.api.POST('/api/scoring/desk/rehearsals', { body: { model, version: '2027', former: '2019' } }),
      ).catch(() => undefined),
    );
    const result = await until('the rehearsal', async () => {
      const found = await bodyOf(
        manager.api.GET('/api/scoring/desk/rehearsals/{rehearsalId}', { params: { path: { rehearsalId: id } } }),
      );
      return found.status === 'done' ? found : undefined;
    });
    expect(result).toMatchObject({
      seen: 1,
      counts: { loses: 1, newQuestions: 1 },
      indicators: [{ indicatorId: 'mobile-reading', facilities: 1 }],
    });
    expect(
      (
        await bodyOf(
          manager.api.GET('/api/scoring/desk/rehearsals/{rehearsalId}/lines', {
            params: { path: { rehearsalId: id }, query: { view: 'loses' } },
          }),
        )
      ).items,
    ).toMatchObject([
      { facilityName: 'Former Hospital', from: { stage: 6 }, to: { stage: 3 }, mail: { recipients: 'admin' } },
    ]);
    expect((await subjects()).filter((subject) => subject.includes('stage 3'))).toEqual([]);
  });

  it('carries an assessment to its certificate', async () => {
    const { admin, manager } = people;
    const { checksum } = await bodyOf(manager.api.GET(draft, { params: { path: { model, version: '2027' } } }));
    const day = (await today()).toString();
    await until('the end of the rehearsal to be known to the surveys', () =>
      manager.api
        .POST(`${draft}/publication`, {
          params: { path: { model, version: '2027' } },
          body: {
            checksum,
            effectiveFrom: day,
            mapping: { 'mobile-reading': { from: 'mobile-view' } },
            correction: 'A name was wrong.',
          },
        })
        .catch((error: ApiProblem) => {
          if (error.problem.code !== 'rehearsal-running') throw error;
          return undefined;
        }),
    );
    const assessment = await answered('Following Hospital');
    expect(assessment.modelVersion).toBe('2027');
    await story.answerLike(
      admin,
      organization,
      assessment,
      'stage-6-without-analytics',
      (indicator) => indicator !== 'mobile-view',
    );
    await admin.api.PUT('/api/surveys/{organizationId}/assessments/{assessmentId}/answers/{unitId}/{indicatorId}', {
      params: {
        path: {
          organizationId: organization,
          assessmentId: assessment.id,
          unitId: 'facility',
          indicatorId: 'mobile-reading',
        },
        header: seen(0),
      },
      body: { value: true },
    });
    await story.submit(admin, organization, assessment.id);
    await story.scoreOf(
      admin,
      organization,
      assessment.id,
      ({ stage, final, modelVersion }) => stage === 6 && final && modelVersion === '2027',
    );
    const changed = { model, modelVersion: '2027' };
    await expectNoVisit(assessment);
    await story.confirmModel(manager, changed);
    const { number } = await certified(assessment, 6);
    const registered = await until('the version to be known to the certification', async () => {
      const entry = await bodyOf(
        admin.api.GET('/api/certification/register/{number}', { params: { path: { number } } }),
      );
      return JSON.stringify(entry).includes('Imaging, the next version') ? entry : undefined;
    });
    expect(registered).toMatchObject({ stage: 6, standing: 'valid' });
  });

  it('leaves results on the former version as they were, which say that a corrected one exists', async () => {
    const { admin } = people;
    expect(await story.scoreOf(admin, organization, former.id, () => true)).toMatchObject({
      stage: 6,
      final: true,
      modelVersion: '2019',
    });
    expect(await bodyOf(admin.api.GET('/api/surveys/models'))).toContainEqual(
      expect.objectContaining({ version: '2019', correctedBy: { version: '2027', reason: 'A name was wrong.' } }),
    );
  });

  const emram = { model: 'emram', modelVersion: '2018' };
  const emramDraft = { model: 'emram', version: '2018' };
  const emramAssessed = async (name: string, of: typeof emram): Promise<Assessment> => {
    const { admin } = people;
    const facility = await story.addFacility(admin, organization, teachingHospital(name), []);
    const assessment = await story.openAssessment(admin, organization, facility, undefined, of);
    await story.answerLike(admin, organization, assessment, 'stage-7', () => true, emram);
    await story.submit(admin, organization, assessment.id);
    await story.scoreOf(admin, organization, assessment.id, ({ stage, final }) => stage === 7 && final);
    return assessment;
  };
  const publishNow = async (path: { readonly model: string; readonly version: string }): Promise<unknown> => {
    const { checksum } = await bodyOf(people.manager.api.GET(draft, { params: { path } }));
    const body = { checksum, effectiveFrom: (await today()).toString() };
    return people.manager.api.POST(`${draft}/publication`, { params: { path }, body });
  };

  it('certifies nothing where its bundle has only other words for what nobody confirmed', async () => {
    await people.manager.api.POST('/api/surveys/desk/model-versions', {
      body: relabelled('emram', '2018', '2018.1', 'inferred'),
    });
    await publishNow({ model: 'emram', version: '2018.1' });
    await expectNoVisit(await emramAssessed('Hopeful Hospital', { model: 'emram', modelVersion: '2018.1' }));
  });

  it('is a draft that came with the program, adopted, confirmed and published under its own name, and certifies', async () => {
    const { manager } = people;
    await manager.api.POST(`${draft}/adoption`, { params: { path: emramDraft } });
    await expect(publishNow(emramDraft)).rejects.toMatchObject({ problem: { code: 'criteria-unconfirmed' } });
    const { checksum, elements } = await bodyOf(manager.api.GET(`${draft}/elements`, { params: { path: emramDraft } }));
    for (const { kind, id, standing } of elements)
      if (standing === 'open')
        await manager.api.POST(`${draft}/confirmations`, {
          params: { path: emramDraft },
          body: {
            checksum,
            elements: [{ kind, id }],
            source: {
              document: 'EMRAM criteria, edition 2018',
              place: `Stage of ${id}`,
              url: 'https://example.org/emram',
            },
          },
        });
    await publishNow(emramDraft);
    const { stage, modelVersion, standing } = await certified(await emramAssessed('Recorded Hospital', emram), 7);
    expect({ stage, modelVersion, standing }).toEqual({ stage: 7, modelVersion: '2018', standing: 'valid' });
  });
});

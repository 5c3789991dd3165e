import { bodyOf } from '@cairn/api-client/api-client.js';
import type { Certification } from '@cairn/contracts/certification/http/certifications.js';
import type { CertificationDetail } from '@cairn/contracts/certification/http/changes.js';
import type { FacilityStanding } from '@cairn/contracts/certification/http/facility-standing.js';
import type { Facility } from '@cairn/contracts/organizations/http/organizations.js';
import type { Assessment } from '@cairn/contracts/surveys/http/assessments.js';
import type { Deployment } from '@cairn/testing/deployment.js';
import { eventually } from '@cairn/testing/eventually.js';
import { Temporal } from 'temporal-polyfill';
import { type ModelName, diam } from '../../apps/standalone/src/demo/example-answers.js';
import * as story from '../../apps/standalone/src/demo/story.js';
import { imagingAreas, teachingHospital } from '../../apps/standalone/src/demo/teaching-hospital.js';
import { Participant, type Team, team } from './people.js';
import { setClock, startDemo } from './start-demo.js';
import { visitToCertificate } from './visit-to-certificate.js';

const infram: ModelName = { model: 'infram', modelVersion: '2018' };
const emram: ModelName = { model: 'emram', modelVersion: '2018' };
const dhi: ModelName = { model: 'dhi', modelVersion: '2020' };

const zone = 'Asia/Seoul';
const inTheMorning = (day: string): string =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: '10:00' }).toInstant().toString();
const daysAfter = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/**
 * The published timeline of the first hospital at stage 7 of three models: each visit on a Tuesday of the month in
 * which its stage was announced.
 */
const timeline = [
  { of: infram, stage: 7, example: 'stage-7', visitedOn: '2022-04-12' },
  { of: emram, stage: 6, example: 'stage-6', visitedOn: '2022-08-16' },
  { of: diam, stage: 6, example: 'stage-6-without-analytics', visitedOn: '2022-10-18' },
  { of: diam, stage: 7, example: 'stage-7', visitedOn: '2023-01-17' },
  { of: emram, stage: 7, example: 'stage-7', visitedOn: '2023-02-21' },
] as const;

describe('a hospital that is certified at stage 7 of three models within a year', () => {
  let cairn: Deployment;
  let people: Team;
  let organization: string;
  let facility: Facility;

  beforeAll(async () => {
    cairn = await startDemo('one process');
    people = await team(cairn.url);
    await setClock(people.admin, inTheMorning('2022-03-01'));
    organization = await story.registerOrganization(people.admin, 'Hangang Medical Foundation', 'KR');
    const profile = { ...teachingHospital('Hangang Medical Center'), country: 'KR', region: 'asia-pacific' } as const;
    facility = await story.addFacility(people.admin, organization, { ...profile, timeZone: zone }, imagingAreas);
    for (const model of [infram, diam]) await story.confirmModel(people.manager, model);
    for (const draft of [emram, dhi]) await publishDraft(draft);
  });
  afterAll(() => cairn?.stop());

  const publishDraft = async (of: ModelName): Promise<void> => {
    const draft = '/api/surveys/desk/model-versions/{model}/{version}';
    const params = { path: { model: of.model, version: of.modelVersion } };
    await people.manager.api.POST(`${draft}/adoption`, { params });
    await story.confirmModel(people.manager, of);
    const { checksum } = await bodyOf(people.manager.api.GET(draft, { params }));
    await people.manager.api.POST(`${draft}/publication`, { params, body: { checksum, effectiveFrom: '2022-03-01' } });
  };

  const assessed = async (of: ModelName, example: string): Promise<Assessment> => {
    const { admin } = people;
    const assessment = await story.openAssessment(admin, organization, facility, undefined, of);
    await story.answerLike(admin, organization, assessment, example, () => true, of);
    await story.submit(admin, organization, assessment.id);
    await story.scoreOf(admin, organization, assessment.id, ({ final }) => final);
    return assessment;
  };

  /** From the survey, two weeks before the visit, to the certificate, on the day after it. */
  const certified = async ({ of, stage, example, visitedOn }: (typeof timeline)[number]): Promise<Certification> => {
    const { admin } = people;
    await setClock(admin, inTheMorning(daysAfter(visitedOn, -14)));
    return visitToCertificate(cairn.url, people, {
      organization,
      assessment: await assessed(of, example),
      stage,
      window: { earliest: daysAfter(visitedOn, -4), latest: daysAfter(visitedOn, 26) },
      day: visitedOn,
      visit: () => setClock(admin, inTheMorning(daysAfter(visitedOn, 1))),
    });
  };

  const certificates = async (): Promise<CertificationDetail[]> => {
    const { items } = await bodyOf(
      people.admin.api.GET('/api/certification/{organizationId}/certifications', {
        params: { path: { organizationId: organization }, query: { sort: 'grantedOn' } },
      }),
    );
    return Promise.all(
      items.map(({ id }) =>
        bodyOf(
          people.admin.api.GET('/api/certification/{organizationId}/certifications/{certificationId}', {
            params: { path: { organizationId: organization, certificationId: id } },
          }),
        ),
      ),
    );
  };
  const standing = (): Promise<FacilityStanding> =>
    bodyOf(
      people.admin.api.GET('/api/certification/{organizationId}/facilities/{facilityId}/standing', {
        params: { path: { organizationId: organization, facilityId: facility.id } },
      }),
    );
  const publicStanding = async (): Promise<FacilityStanding> =>
    (
      await bodyOf(
        new Participant(cairn.url).api.GET('/api/certification/register/facilities/{facilityId}', {
          params: { path: { facilityId: facility.id } },
        }),
      )
    ).standing;
  const heldOn = ({ certified: held }: FacilityStanding): string[] =>
    held.map(({ model, stage }) => `${model} ${stage}`);
  const remindersOf = ({ history }: CertificationDetail): number =>
    history.filter(({ step }) => step === 'reminded').length;

  it('holds five certificates, two of them superseded and three in force', async () => {
    for (const step of timeline) {
      const { model, stage, grantedOn, standing: status } = await certified(step);
      expect({ model, stage, grantedOn, status }).toEqual({
        model: step.of.model,
        stage: step.stage,
        grantedOn: step.visitedOn,
        status: 'valid',
      });
    }
    expect((await certificates()).map(({ model, stage, standing: status }) => `${model} ${stage} ${status}`)).toEqual([
      'infram 7 valid',
      'emram 6 replaced',
      'diam-enterprise 6 replaced',
      'diam-enterprise 7 valid',
      'emram 7 valid',
    ]);
    expect((await certificates()).map(({ kind }) => kind)).toEqual(['first', 'first', 'first', 'upgrade', 'upgrade']);
    expect((await certificates())[0]?.expiresOn).toBe('2025-04-12');
  });

  it('is triple-certified, beside its score on a model without stages', async () => {
    await setClock(people.admin, inTheMorning('2023-03-14'));
    await assessed(dhi, 'all');
    await eventually(async () =>
      expect(await standing()).toMatchObject({
        atHighestStage: 3,
        certified: [{ model: 'diam-enterprise' }, { model: 'emram' }, { model: 'infram' }],
        scores: [{ model: 'dhi', score: 400, highest: 400 }],
      }),
    );
  });

  it('is shown to everybody once its administrator consents, with the score by a consent of its own', async () => {
    await expect(publicStanding()).rejects.toMatchObject({ problem: { status: 404 } });
    await story.listInRegister(people.admin, organization, facility.id);
    expect(await publicStanding()).toMatchObject({ atHighestStage: 3, scores: [] });
    await people.admin.api.PUT('/api/certification/{organizationId}/facilities/{facilityId}/publication/scores', {
      params: { path: { organizationId: organization, facilityId: facility.id } },
    });
    expect(await publicStanding()).toMatchObject({ atHighestStage: 3, scores: [{ model: 'dhi', score: 400 }] });
  });

  it('is reminded of the first expiry, in April 2025, and of nothing that was superseded', async () => {
    for (const [day, reminders] of [
      ['2024-04-11', 0],
      ['2024-04-13', 1],
      ['2024-10-13', 2],
      ['2025-01-13', 3],
      ['2025-03-13', 4],
    ] as const) {
      await setClock(people.admin, inTheMorning(day));
      await eventually(async () => {
        const [first, ...others] = await certificates();
        expect([first?.standing, first && remindersOf(first)]).toEqual(['valid', reminders]);
        expect(others.slice(0, 2).map(remindersOf)).toEqual([0, 0]);
      });
    }
    const number = (await certificates())[0]?.number ?? '';
    await eventually(async () => {
      const mails = await bodyOf(people.admin.api.GET('/api/notifications/mailbox'));
      expect(mails.filter(({ text, subject }) => /expires/i.test(subject) && text.includes(number))).toHaveLength(4);
    });
    await setClock(people.admin, inTheMorning('2025-04-13'));
    await eventually(async () => expect((await certificates())[0]?.standing).toBe('expired'));
    expect(heldOn(await standing())).toEqual(['diam-enterprise 7', 'emram 7']);
    expect(await publicStanding()).toMatchObject({ atHighestStage: 2 });
  });
});

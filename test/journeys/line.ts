import { bodyOf } from '@cairn/api-client/api-client.js';
import type { Certification } from '@cairn/contracts/certification/http/certifications.js';
import type { Facility } from '@cairn/contracts/organizations/http/organizations.js';
import type { Assessment } from '@cairn/contracts/surveys/http/assessments.js';
import type { Visit } from '@cairn/contracts/validation/http/visits.js';
import type { ServiceName } from '@cairn/platform/database/roles.js';
import { demoPerson } from '@cairn/platform/demo/demo-people.js';
import { Temporal } from 'temporal-polyfill';
import * as story from '../../apps/standalone/src/demo/story.js';
import { imagingAreas, teachingHospital } from '../../apps/standalone/src/demo/teaching-hospital.js';
import { until } from '../../apps/standalone/src/demo/until.js';
import type { Visitor } from '../../apps/standalone/src/demo/visitor.js';
import type { Team } from './people.js';

/** `involves`: services whose background work the step sets off or waits for. */
type Step = {
  readonly name: string;
  readonly involves: readonly ServiceName[];
  readonly take: () => Promise<void>;
};

export type Told = {
  organization: string;
  facility: Facility;
  assessment: Assessment;
  visit: Visit;
  certification: Certification;
};

export type Line = {
  readonly facilityName: string;
  readonly organizationName: string;
  readonly steps: readonly Step[];
  readonly told: Told;
};

const plusDays = async ({ admin }: Team<Visitor>, days: number): Promise<string> =>
  Temporal.Instant.from((await bodyOf(admin.api.GET('/api/demo/clock'))).now)
    .toZonedDateTimeISO('Asia/Riyadh')
    .toPlainDate()
    .add({ days })
    .toString();

/** Accepts an invitation; one that was accepted although the answer got lost is accepted all the same. */
const accept = async (
  { admin, contributor }: Team<Visitor>,
  email: string,
  organizationName: string,
): Promise<void> => {
  const token = await until('the invitation', async () => {
    const mails = await bodyOf(admin.api.GET('/api/notifications/mailbox'));
    return mails
      .filter(({ to, subject }) => to.includes(email) && subject.includes(organizationName))
      .flatMap(({ text }) => /\/invitation\/([\w.-]+)/.exec(text)?.[1] ?? [])[0];
  });
  await contributor.api.POST('/api/invitations/{token}/acceptance', {
    params: { path: { token } },
    body: { name: 'Casey Contributor' },
  });
};

/** The way of one facility from its registration to the certificate and the first reminder, step by step. */
export const lineOf = (people: Team<Visitor>, name: string): Line => {
  const { admin, contributor, scheduler, lead, manager } = people;
  const told = {} as Told;
  const [facilityName, organizationName] = [`${name} Hospital`, `${name} Health`];
  const { email } = demoPerson('Casey Contributor');
  const steps: Step[] = [
    {
      name: 'an organization registers',
      involves: ['organizations'],
      take: async () => void (told.organization = await story.registerOrganization(admin, organizationName, 'SA')),
    },
    {
      name: 'a facility is added',
      involves: ['organizations', 'surveys', 'validation'],
      take: async () => {
        told.facility = await story.addFacility(admin, told.organization, teachingHospital(facilityName), imagingAreas);
      },
    },
    {
      name: 'a contributor is invited',
      involves: ['organizations', 'notifications'],
      take: async () =>
        void (await story.invite(admin, told.organization, { email, name: 'Casey Contributor' }, 'contributor')),
    },
    {
      name: 'the contributor accepts',
      involves: ['organizations'],
      take: () => accept(people, email, organizationName),
    },
    {
      name: 'an assessment is opened',
      involves: ['surveys', 'scoring', 'validation'],
      take: async () => void (told.assessment = await story.openAssessment(admin, told.organization, told.facility)),
    },
    {
      name: 'the survey is answered',
      involves: ['surveys', 'scoring'],
      take: () => story.answerLike(contributor, told.organization, told.assessment, 'stage-6-without-analytics'),
    },
    {
      name: 'the stage so far is known',
      involves: ['scoring', 'notifications'],
      take: async () =>
        void (await story.scoreOf(admin, told.organization, told.assessment.id, ({ stage }) => stage === 6)),
    },
    {
      name: 'the assessment is submitted',
      involves: ['surveys', 'scoring', 'validation', 'notifications'],
      take: () => story.submit(admin, told.organization, told.assessment.id),
    },
    {
      name: 'the programme confirms what the model rests on',
      involves: ['surveys', 'validation', 'certification'],
      take: () => story.confirmModel(manager),
    },
    {
      name: 'a visit is requested',
      involves: ['validation', 'surveys', 'notifications'],
      take: async () =>
        void (told.visit = await story.requestVisit(admin, told.organization, told.assessment.id, {
          earliest: await plusDays(people, 10),
          latest: await plusDays(people, 40),
        })),
    },
    {
      name: 'a date is proposed',
      involves: ['validation'],
      take: async () => {
        const [day, { person }] = [await plusDays(people, 14), await bodyOf(lead.api.GET('/api/me'))];
        await story.proposeDate(scheduler, told.visit, {
          startsAt: `${day}T09:00`,
          endsAt: `${day}T16:00`,
          validators: [person.id],
          lead: person.id,
        });
      },
    },
    {
      name: 'the date is confirmed',
      involves: ['validation', 'notifications'],
      take: async () => void (await story.confirmDate(admin, told.visit)),
    },
    {
      name: 'the visit is concluded',
      involves: ['validation'],
      take: async () => {
        await admin.api.POST('/api/demo/clock', { body: { advance: 'P15D' } });
        await story.recordFindings(lead, await story.readVisit(lead, told.organization, told.visit.id));
        await story.conclude(lead, told.visit, 6);
      },
    },
    {
      name: 'the decision is recorded',
      involves: ['validation', 'certification', 'notifications'],
      take: () => story.decide(manager, told.visit, 6),
    },
    {
      name: 'the certificate is there',
      involves: ['certification', 'notifications'],
      take: async () =>
        void (told.certification = await story.certificationOf(admin, told.organization, told.assessment.id)),
    },
    {
      name: 'a year before the expiry comes',
      involves: ['certification', 'notifications'],
      take: async () => void (await admin.api.POST('/api/demo/clock', { body: { advance: 'P2Y1D' } })),
    },
  ];
  return { facilityName, organizationName, steps, told };
};

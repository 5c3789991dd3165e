import { bodyOf, seen } from '@cairn/api-client/api-client.js';
import { ApiProblem } from '@cairn/api-client/api-problem.js';
import type { Certification } from '@cairn/contracts/certification/http/certifications.js';
import type { Facility } from '@cairn/contracts/organizations/http/organizations.js';
import type { OrganizationRole } from '@cairn/contracts/roles.js';
import type { FacilityProfile } from '@cairn/contracts/organizations/facility.js';
import type { Score } from '@cairn/contracts/scoring/http/scores.js';
import type { Assessment } from '@cairn/contracts/surveys/http/assessments.js';
import type { Visit } from '@cairn/contracts/validation/http/visits.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { type ModelName, diam, exampleAnswers } from './example-answers.js';
import { until } from './until.js';
import type { Visitor } from './visitor.js';

/** What people do in Cairn, one function for each errand; the demo's history and the journeys are told with them. */

/** What one service has not yet learned of another reads as absent, or is refused with one of these codes. */
const notYet = (error: unknown, ...codes: readonly string[]): undefined => {
  if (error instanceof ApiProblem && (error.problem.status === 404 || codes.includes(error.problem.code)))
    return undefined;
  throw error;
};

export const registerOrganization = async (admin: Visitor, name: string, country: string): Promise<string> =>
  (await bodyOf(admin.api.POST('/api/organizations', { body: { name, country } }))).id;

export const invite = async (
  admin: Visitor,
  organization: string,
  person: { readonly email: string; readonly name: string },
  role: OrganizationRole,
): Promise<CommandResult> =>
  bodyOf(
    admin.api.POST('/api/organizations/{organizationId}/invitations', {
      params: { path: { organizationId: organization } },
      body: { email: person.email, name: person.name, role },
    }),
  );

export const addFacility = async (
  admin: Visitor,
  organization: string,
  profile: FacilityProfile,
  areas: readonly { readonly name: string; readonly kind: string }[],
): Promise<Facility> => {
  const path = { organizationId: organization };
  const { id, version } = await bodyOf(
    admin.api.POST('/api/organizations/{organizationId}/facilities', { params: { path }, body: profile }),
  );
  const ofFacility = { ...path, facilityId: id };
  await admin.api.PUT('/api/organizations/{organizationId}/facilities/{facilityId}/service-areas', {
    params: { path: ofFacility, header: seen(version) },
    body: { serviceAreas: [...areas] },
  });
  return bodyOf(
    admin.api.GET('/api/organizations/{organizationId}/facilities/{facilityId}', { params: { path: ofFacility } }),
  );
};

/** The programme confirms from a source what of a model version is not published; nothing where all is confirmed. */
export const confirmModel = async (
  manager: Visitor,
  { model, modelVersion } = diam,
  document = 'Criteria of the model, as its owner hands them out',
): Promise<void> => {
  const params = { path: { model, version: modelVersion } };
  const { checksum, elements } = await bodyOf(
    manager.api.GET('/api/surveys/desk/model-versions/{model}/{version}/elements', { params }),
  );
  const open = elements.filter(({ standing }) => standing === 'open').map(({ kind, id }) => ({ kind, id }));
  if (open.length > 0)
    await manager.api.POST('/api/surveys/desk/model-versions/{model}/{version}/confirmations', {
      params,
      body: { checksum, elements: open, source: { document, place: 'All pages' } },
    });
};

export const openAssessment = (
  admin: Visitor,
  organization: string,
  facility: Facility,
  dueOn?: string,
  of: Partial<ModelName> & Pick<ModelName, 'model'> = { model: diam.model },
): Promise<Assessment> =>
  until('the facility to be known to the surveys', async () => {
    try {
      const { id } = await bodyOf(
        admin.api.POST('/api/surveys/{organizationId}/assessments', {
          params: { path: { organizationId: organization } },
          body: { facilityId: facility.id, ...of, ...(dueOn && { dueOn }) },
        }),
      );
      return await readAssessment(admin, organization, id);
    } catch (error) {
      return notYet(error, 'service-areas-missing');
    }
  });

export const readAssessment = (visitor: Visitor, organization: string, assessment: string): Promise<Assessment> =>
  bodyOf(
    visitor.api.GET('/api/surveys/{organizationId}/assessments/{assessmentId}', {
      params: { path: { organizationId: organization, assessmentId: assessment } },
    }),
  );

/** Gives the answers of an example; `only` limits them, as a survey half done is. */
export const answerLike = async (
  visitor: Visitor,
  organization: string,
  assessment: Assessment,
  example: string,
  only: (indicatorId: string, index: number) => boolean = () => true,
  of = diam,
): Promise<void> => {
  const { areas, answers } = exampleAnswers(example, of);
  const unitOf = new Map([
    ['facility', 'facility'],
    ...areas.map(({ id, kind }): [string, string | undefined] => [
      id,
      assessment.serviceAreas.find((area) => area.kind === kind)?.id,
    ]),
  ]);
  const given = Object.entries(answers).flatMap(([unit, ofUnit]) =>
    Object.entries(ofUnit).map(([indicator, answer]) => ({ unit: unitOf.get(unit), indicator, answer })),
  );
  for (const [index, { unit, indicator, answer }] of given.entries()) {
    if (!unit || !only(indicator, index)) continue;
    await visitor.api.PUT('/api/surveys/{organizationId}/assessments/{assessmentId}/answers/{unitId}/{indicatorId}', {
      params: {
        path: { organizationId: organization, assessmentId: assessment.id, unitId: unit, indicatorId: indicator },
        header: seen(0),
      },
      body: answer,
    });
  }
};

export const attachLink = async (
  visitor: Visitor,
  organization: string,
  assessment: string,
  indicatorId: string,
  name: string,
  url: string,
): Promise<void> => {
  await visitor.api.POST('/api/surveys/{organizationId}/assessments/{assessmentId}/evidence/links', {
    params: { path: { organizationId: organization, assessmentId: assessment } },
    body: { unitId: 'facility', indicatorId, name, url },
  });
};

/** The admin gives a section to a colleague, who flags an answer and says why. */
export const workTogether = async (
  admin: Visitor,
  colleague: Visitor,
  organization: string,
  assessment: string,
  sectionId: string,
  indicatorId: string,
): Promise<void> => {
  const { person } = await bodyOf(colleague.api.GET('/api/me'));
  const path = { organizationId: organization, assessmentId: assessment };
  const row = { params: { path: { ...path, unitId: 'facility', indicatorId } } };
  await admin.api.PUT('/api/surveys/{organizationId}/assessments/{assessmentId}/sections/{sectionId}/assignee', {
    params: { path: { ...path, sectionId } },
    body: { personId: person.id },
  });
  await colleague.api.PUT(
    '/api/surveys/{organizationId}/assessments/{assessmentId}/indicators/{unitId}/{indicatorId}/flag',
    { ...row, body: { flagged: true } },
  );
  const writeNote = (author: Visitor, text: string) =>
    author.api.POST(
      '/api/surveys/{organizationId}/assessments/{assessmentId}/indicators/{unitId}/{indicatorId}/notes',
      { ...row, body: { text } },
    );
  await writeNote(colleague, 'These screens are of the old release. New ones can be made after the upgrade.');
  await writeNote(admin, 'Thank you. Please attach them before we submit.');
};

export const submit = async (admin: Visitor, organization: string, assessment: string): Promise<void> => {
  await admin.api.POST('/api/surveys/{organizationId}/assessments/{assessmentId}/submission', {
    params: { path: { organizationId: organization, assessmentId: assessment } },
  });
};

export const scoreOf = (
  visitor: Visitor,
  organization: string,
  assessment: string,
  wanted: (score: Score) => boolean,
): Promise<Score> =>
  until('the score', () =>
    bodyOf(
      visitor.api.GET('/api/scoring/{organizationId}/assessments/{assessmentId}/score', {
        params: { path: { organizationId: organization, assessmentId: assessment } },
      }),
    )
      .then((score) => (wanted(score) ? score : undefined))
      .catch((error: unknown) => notYet(error)),
  );

/** A survey from its opening to the stage that the answers of an example reach. */
export const assess = async (
  admin: Visitor,
  organization: string,
  facility: Facility,
  example: string,
  reached: number,
): Promise<Assessment> => {
  const assessment = await openAssessment(admin, organization, facility);
  await answerLike(admin, organization, assessment, example);
  await submit(admin, organization, assessment.id);
  await scoreOf(admin, organization, assessment.id, ({ final, stage }) => final && stage === reached);
  return assessment;
};

/** A validator's work and standing, as the scheduler keeps them. */
export const introduceValidator = async (
  scheduler: Visitor,
  personId: string,
  work: {
    readonly languages: readonly string[];
    readonly country: string;
    readonly region: string;
    readonly timeZone: string;
  },
  standing: { readonly mentors: boolean; readonly inTraining: boolean },
): Promise<void> => {
  const path = { personId };
  const { version } = await bodyOf(
    scheduler.api.PUT('/api/validation/desk/validators/{personId}/profile', {
      params: { path, header: seen(0) },
      body: { ...work, languages: [...work.languages], workingDays: [1, 2, 3, 4, 5, 7], visitsPerMonth: 3 },
    }),
  );
  await scheduler.api.PUT('/api/validation/desk/validators/{personId}/qualifications', {
    params: { path, header: seen(version) },
    body: {
      qualifications: ['diam-enterprise', 'emram'].map((model) => ({
        model,
        highestStage: 7,
        from: '2020-01-01',
        until: null,
      })),
      trainings: [{ title: 'Validator foundation course', completedOn: '2020-01-15' }],
      roles: [],
      ...standing,
    },
  });
};

export const requestVisit = (
  admin: Visitor,
  organization: string,
  assessment: string,
  window: { readonly earliest: string; readonly latest: string },
): Promise<Visit> =>
  until('the visit to be requested', async () => {
    try {
      const { id } = await bodyOf(
        admin.api.POST('/api/validation/{organizationId}/visits', {
          params: { path: { organizationId: organization } },
          body: { assessmentId: assessment, mode: 'on-site', ...window },
        }),
      );
      return await readVisit(admin, organization, id);
    } catch (error) {
      return notYet(error, 'assessment-not-submitted', 'score-not-final', 'model-version-not-certifiable');
    }
  });

export const readVisit = (visitor: Visitor, organization: string, visit: string): Promise<Visit> =>
  bodyOf(
    visitor.api.GET('/api/validation/{organizationId}/visits/{visitId}', {
      params: { path: { organizationId: organization, visitId: visit } },
    }),
  );

export type Appointment = {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly validators: readonly string[];
  readonly lead: string;
};

export const proposeDate = async (
  scheduler: Visitor,
  { organizationId, id }: Visit,
  appointment: Appointment,
): Promise<void> => {
  const { version } = await readVisit(scheduler, organizationId, id);
  await scheduler.api.PUT('/api/validation/{organizationId}/visits/{visitId}/proposal', {
    params: { path: { organizationId, visitId: id }, header: seen(version) },
    body: { mode: 'on-site', ...appointment, validators: [...appointment.validators] },
  });
};

/** A validator of the team takes part, and has no conflict of interest. */
export const takePart = async (validator: Visitor, { organizationId, id }: Visit): Promise<void> => {
  await validator.api.POST('/api/validation/{organizationId}/visits/{visitId}/assignment', {
    params: { path: { organizationId, visitId: id } },
    body: { answer: 'accepted', noConflict: true },
  });
};

export const confirmDate = async (admin: Visitor, { organizationId, id }: Visit): Promise<Visit> => {
  const { version } = await readVisit(admin, organizationId, id);
  await admin.api.POST('/api/validation/{organizationId}/visits/{visitId}/confirmation', {
    params: { path: { organizationId, visitId: id }, header: seen(version) },
  });
  return readVisit(admin, organizationId, id);
};

/** Confirms the criteria that the answers meet, once the process that is asked knows that the visit has begun. */
export const recordFindings = async (validator: Visitor, { organizationId, id, checklist }: Visit): Promise<void> => {
  for (const { criterionId, status } of checklist) {
    await until('the visit to have begun', () =>
      validator.api
        .PUT('/api/validation/{organizationId}/visits/{visitId}/findings/{criterionId}', {
          params: { path: { organizationId, visitId: id, criterionId }, header: seen(0) },
          body: {
            ...(status !== 'not-met'
              ? { verdict: 'confirmed', note: 'Shown in use on the ward.' }
              : { verdict: 'not-seen', note: '' }),
            strengths: '',
            recommendations: '',
          },
        })
        .catch((error: unknown) => notYet(error, 'visit-not-begun')),
    );
  }
};

/** The lead shows the team its verdicts; where they agree they are findings. */
export const revealVerdicts = async (lead: Visitor, { organizationId, id }: Visit): Promise<void> => {
  await lead.api.POST('/api/validation/{organizationId}/visits/{visitId}/reveal', {
    params: { path: { organizationId, visitId: id } },
    body: {},
  });
};

export const conclude = async (lead: Visitor, { organizationId, id }: Visit, proposedStage: number): Promise<void> => {
  const conclusion = {
    proposedStage,
    commendations: 'Images from every service area are one click away from the record.',
    recommendations: 'Join genetic data with imaging markers in a first clinical programme.',
  };
  await until('the answers to be known where the visit is', async () => {
    try {
      await lead.api.POST('/api/validation/{organizationId}/visits/{visitId}/conclusion', {
        params: { path: { organizationId, visitId: id } },
        body: conclusion,
      });
      return true;
    } catch (error) {
      return notYet(error, 'answers-not-known');
    }
  });
};

export const decide = async (
  manager: Visitor,
  { organizationId, id }: Visit,
  stage: number,
  outcome: 'granted' | 'deferred' | 'refused' = 'granted',
): Promise<void> => {
  await manager.api.POST('/api/validation/{organizationId}/visits/{visitId}/decision', {
    params: { path: { organizationId, visitId: id } },
    body: { outcome, stage, reasons: 'Every criterion of the stage was seen in use.' },
  });
};

export const certificationOf = (visitor: Visitor, organization: string, assessment: string): Promise<Certification> =>
  until('the certificate', async () => {
    const { items } = await bodyOf(
      visitor.api.GET('/api/certification/{organizationId}/certifications', {
        params: { path: { organizationId: organization } },
      }),
    );
    return items.find(({ assessmentId }) => assessmentId === assessment);
  });

/** The administrator agrees that the public register lists the facility. */
export const listInRegister = async (admin: Visitor, organization: string, facility: string): Promise<void> => {
  await bodyOf(
    admin.api.PUT('/api/certification/{organizationId}/facilities/{facilityId}/publication', {
      params: { path: { organizationId: organization, facilityId: facility } },
    }),
  );
};

/** The token of the newest invitation mailed to an address, as the person finds it in the mailbox. */
export const invitationTokenFor = (visitor: Visitor, email: string): Promise<string> =>
  until('the invitation', async () => {
    const mails = await bodyOf(visitor.api.GET('/api/notifications/mailbox'));
    return mails
      .filter(({ to }) => to.includes(email))
      .flatMap(({ text }) => /\/invitation\/([\w.-]+)/.exec(text)?.[1] ?? [])[0];
  });

/** Waits until so many mails with such a subject have come for the one who asks. */
export const mailsAbout = async (visitor: Visitor, subject: RegExp, count: number): Promise<void> => {
  const { email } = (await bodyOf(visitor.api.GET('/api/me'))).person;
  await until(`${count} mails about ${subject.source}`, async () => {
    const mails = await bodyOf(visitor.api.GET('/api/notifications/mailbox'));
    return mails.filter((mail) => mail.to.includes(email) && subject.test(mail.subject)).length >= count || undefined;
  });
};

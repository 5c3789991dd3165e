import { bodyOf } from '@cairn/api-client/api-client.js';
import type { Certification } from '@cairn/contracts/certification/http/certifications.js';
import type { Assessment } from '@cairn/contracts/surveys/http/assessments.js';
import * as story from '../../apps/standalone/src/demo/story.js';
import { type Team, signedIn } from './people.js';

type Visited = {
  readonly organization: string;
  readonly assessment: Assessment;
  readonly stage: number;
  readonly window: { readonly earliest: string; readonly latest: string };
  /** Day of the visit, from nine to four. */
  readonly day: string;
  /** Moves the clock past the visit. */
  readonly visit: () => Promise<unknown>;
};

/** From the request of a visit to the certificate; stage 7 is decided by two. */
export const visitToCertificate = async (
  url: string,
  { admin, manager, scheduler, lead }: Team,
  { organization, assessment, stage, window, day, visit: visited }: Visited,
): Promise<Certification> => {
  const visit = await story.requestVisit(admin, organization, assessment.id, window);
  const leadId = (await bodyOf(lead.api.GET('/api/me'))).person.id;
  await story.proposeDate(scheduler, visit, {
    startsAt: `${day}T09:00`,
    endsAt: `${day}T16:00`,
    validators: [leadId],
    lead: leadId,
  });
  await story.confirmDate(admin, visit);
  await visited();
  await story.recordFindings(lead, await story.readVisit(lead, organization, visit.id));
  await story.conclude(lead, visit, stage);
  await story.decide(manager, visit, stage);
  if (stage === 7) {
    const second = await signedIn(url, 'Maxime Manager');
    await second.api.POST('/api/validation/{organizationId}/visits/{visitId}/decision/approval', {
      params: { path: { organizationId: organization, visitId: visit.id } },
    });
  }
  return story.certificationOf(admin, organization, assessment.id);
};

import { serviceArea } from '@cairn/contracts/organizations/facility.js';
import { id, localDate, slug, timeZone } from '@cairn/contracts/values.js';
import { type EventIn, eventsOf } from '@cairn/event-sourcing';
import { z } from 'zod';

export const assessmentEvents = eventsOf({
  AssessmentOpened: z.object({
    assessmentId: id,
    organizationId: id,
    facilityId: id,
    facilityName: z.string(),
    timeZone,
    model: slug,
    modelVersion: slug,
    serviceAreas: z.array(serviceArea),
    dueOn: localDate.nullable(),
    formerAssessmentId: id.nullable(),
  }),
  AssessmentSubmitted: z.object({}),
  AssessmentReopened: z.object({ reason: z.string() }),
  AssessmentLocked: z.object({ visitId: id }),
  AssessmentUnlocked: z.object({ visitId: id }),
});

export type AssessmentEvent = EventIn<typeof assessmentEvents>;

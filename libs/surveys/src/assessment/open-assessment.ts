import type { Command } from '@cairn/event-sourcing';
import { Rejection } from '@cairn/event-sourcing';
import type { AssessmentEvent } from './assessment-events.js';
import type { Assessment, AssessmentRejection } from './assessment-state.js';

type Opened = Extract<AssessmentEvent, { type: 'AssessmentOpened' }>['data'];

/** `asksServiceAreas`: whether the model version puts indicators to service areas at all. */
export type OpenAssessment = Command<
  'OpenAssessment',
  { readonly opened: Opened; readonly modelStatus: 'draft' | 'published' | 'retired'; readonly asksServiceAreas: boolean }
>;

/** Pins the model version and the service areas for good: what is defined later belongs to the next assessment. */
export const openAssessment = ({ data: { opened, modelStatus, asksServiceAreas } }: OpenAssessment, assessment: Assessment): AssessmentEvent[] => {
  if (assessment.status !== 'absent') throw new Rejection('assessment-exists' satisfies AssessmentRejection);
  if (modelStatus !== 'published') throw new Rejection('model-version-not-published' satisfies AssessmentRejection, { status: modelStatus });
  if (asksServiceAreas && opened.serviceAreas.length === 0) {
    throw new Rejection('service-areas-missing' satisfies AssessmentRejection, { facilityId: opened.facilityId });
  }
  return [{ type: 'AssessmentOpened', data: opened }];
};

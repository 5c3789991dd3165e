import { type Command, Rejection } from '@cairn/event-sourcing';
import { Temporal } from 'temporal-polyfill';
import { type Offered, isOffered } from '../model-version/offered.js';
import type { AssessmentEvent } from './assessment-events.js';
import type { Assessment, AssessmentRejection } from './assessment-state.js';

type Opened = Extract<AssessmentEvent, { type: 'AssessmentOpened' }>['data'];

/**
 * `offered`: the days on which assessments may open on the model version; `asksServiceAreas`: whether it puts
 * indicators to service areas at all.
 */
export type OpenAssessment = Command<
  'OpenAssessment',
  {
    readonly opened: Opened;
    readonly modelStatus: 'draft' | 'published' | 'retired';
    readonly offered?: Offered;
    readonly asksServiceAreas: boolean;
  }
>;

/** Pins the model version and the service areas for good: what is defined later belongs to the next assessment. */
export const openAssessment = (
  { data: { opened, modelStatus, offered, asksServiceAreas }, meta }: OpenAssessment,
  assessment: Assessment,
): AssessmentEvent[] => {
  if (assessment.status !== 'absent') throw new Rejection<AssessmentRejection>('assessment-exists');
  if (modelStatus !== 'published')
    throw new Rejection<AssessmentRejection>('model-version-not-published', { status: modelStatus });
  if (offered && !isOffered(offered, dayAt(meta.at, opened.timeZone)))
    throw new Rejection<AssessmentRejection>('model-version-not-in-force', { ...offered });
  if (asksServiceAreas && opened.serviceAreas.length === 0) {
    throw new Rejection<AssessmentRejection>('service-areas-missing', { facilityId: opened.facilityId });
  }
  return [{ type: 'AssessmentOpened', data: opened }];
};

/** The calendar day that an instant is in a time zone. */
export const dayAt = (at: string, timeZone: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();

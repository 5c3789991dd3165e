import type { Command } from '@cairn/event-sourcing';
import type { AssessmentEvent } from './assessment-events.js';
import { type Assessment, known } from './assessment-state.js';

export type UnlockAssessment = Command<'UnlockAssessment', { readonly visitId: string }>;

/** A visit that will not take place, or that granted nothing, no longer prevents corrections. */
export const unlockAssessment = ({ data }: UnlockAssessment, assessment: Assessment): AssessmentEvent[] =>
  known(assessment).lockedBy.includes(data.visitId) ? [{ type: 'AssessmentUnlocked', data }] : [];

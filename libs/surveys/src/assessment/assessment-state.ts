import { evolveWith, Rejection } from '@cairn/event-sourcing';
import type { AssessmentEvent } from './assessment-events.js';

export type AssessmentRejection =
  | 'assessment-exists'
  | 'assessment-already-open'
  | 'model-version-not-published'
  | 'model-version-not-in-force'
  | 'assessment-not-opened'
  | 'assessment-not-open'
  | 'assessment-not-submitted'
  | 'assessment-under-visit'
  | 'answers-missing'
  | 'too-many-unknown'
  | 'service-areas-missing'
  | 'facility-archived';

type Opened = Extract<AssessmentEvent, { type: 'AssessmentOpened' }>['data'];

/** `lockedBy`: the visits that look at the answers as submitted, or were decided on them. */
export type Assessment =
  | { readonly status: 'absent' }
  | { readonly status: 'open' | 'submitted'; readonly opened: Opened; readonly lockedBy: readonly string[] };

export type KnownAssessment = Exclude<Assessment, { status: 'absent' }>;

export const noAssessment: Assessment = { status: 'absent' };

/** @throws Rejection `assessment-not-opened` */
export const known = (assessment: Assessment): KnownAssessment => {
  if (assessment.status === 'absent') throw new Rejection<AssessmentRejection>('assessment-not-opened');
  return assessment;
};

const changed = (
  assessment: Assessment,
  change: (assessment: KnownAssessment) => Partial<KnownAssessment>,
): Assessment => (assessment.status === 'absent' ? assessment : { ...assessment, ...change(assessment) });

export const evolve = evolveWith<Assessment, AssessmentEvent>({
  AssessmentOpened: (_, { data }) => ({ status: 'open', opened: data, lockedBy: [] }),
  AssessmentSubmitted: (assessment) => changed(assessment, () => ({ status: 'submitted' })),
  AssessmentReopened: (assessment) => changed(assessment, () => ({ status: 'open' })),
  AssessmentLocked: (assessment, { data }) =>
    changed(assessment, ({ lockedBy }) => ({ lockedBy: [...lockedBy, data.visitId] })),
  AssessmentUnlocked: (assessment, { data }) =>
    changed(assessment, ({ lockedBy }) => ({ lockedBy: lockedBy.filter((visitId) => visitId !== data.visitId) })),
});

/** Id of the assessment whose stream has this name, `assessment-<id>`. */
export const idOfStream = (stream: string): string => stream.slice('assessment-'.length);

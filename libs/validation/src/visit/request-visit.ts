import type { CertificationTerms } from '@cairn/contracts/certification/certification-terms.js';
import { type VisitRule, ruleOf, shippedRules } from '@cairn/contracts/validation/visit-rules.js';
import { type Command, Rejection } from '@cairn/event-sourcing';
import { Temporal } from 'temporal-polyfill';
import type { VisitEvent, VisitEventData } from './visit-events.js';
import type { Visit, VisitRejection } from './visit-state.js';

/**
 * What is known of the assessment when the visit is asked for; `checklist` is drawn from the stage its survey reached.
 */
export type AssessmentKnown = Omit<
  VisitEventData<'VisitRequested'>,
  'assessmentId' | 'targetStage' | 'mode' | 'earliest' | 'latest' | 'note' | 'rule' | 'certification'
> & {
  /** What a visit takes, under the rules of now; what comes with Cairn unless the programme has set rules. */
  readonly rule?: VisitRule;
  /** The day from which the hospital may ask again after a refusal; null without one. */
  readonly reapplyFrom?: string | null;
  /** What the model version states; null where it certifies nothing. */
  readonly certification: CertificationTerms | null;
  readonly submitted: boolean;
  readonly stage: number | null;
  /** Whether the stage was calculated from the submitted answers. */
  readonly final: boolean;
};

export type RequestVisit = Command<
  'RequestVisit',
  Pick<VisitEventData<'VisitRequested'>, 'assessmentId' | 'mode' | 'earliest' | 'latest'> & {
    readonly note?: string | undefined;
    readonly assessment: AssessmentKnown;
  }
>;

/** A visit confirms what can be certified: stages below `visitFromStage` come from the survey alone. */
export const requestVisit = ({ data, meta }: RequestVisit, visit: Visit): VisitEvent[] => {
  if (visit.status !== 'none') return [];
  const { assessment, note, ...wish } = data;
  const { submitted, stage, final, certification, reapplyFrom = null, rule: pinned, ...known } = assessment;
  if (!submitted) throw new Rejection<VisitRejection>('assessment-not-submitted');
  if (stage === null || !final) throw new Rejection<VisitRejection>('score-not-final');
  if (!certification) {
    const { model, modelVersion } = known;
    throw new Rejection<VisitRejection>('model-version-certifies-nothing', { model, modelVersion });
  }
  const { visitFromStage } = certification;
  if (stage < visitFromStage) throw new Rejection<VisitRejection>('stage-needs-no-visit', { stage, visitFromStage });
  if (wish.latest < wish.earliest) throw new Rejection<VisitRejection>('window-ends-before-it-starts');
  const today = Temporal.Instant.from(meta.at).toZonedDateTimeISO(known.timeZone).toPlainDate().toString();
  if (wish.latest < today) throw new Rejection<VisitRejection>('window-in-the-past', { today });
  if (reapplyFrom !== null && today < reapplyFrom)
    throw new Rejection<VisitRejection>('too-early-to-reapply', { reapplyFrom });
  const rule = pinned ?? ruleOf(shippedRules, 0, stage, 'first');
  if (!rule.modes.includes(wish.mode)) throw new Rejection<VisitRejection>('mode-not-allowed', { modes: rule.modes });
  return [
    {
      type: 'VisitRequested',
      data: { ...known, ...wish, targetStage: stage, note: note ?? null, rule, certification },
    },
  ];
};

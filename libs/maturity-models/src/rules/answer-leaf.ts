import { accepts } from '../answer/accepts.js';
import type { AnswerValue } from '../answer/answer.js';
import type { Indicator } from '../answer/indicator.js';
import { reason, type Measure, type ProofNode, type Reason, type Shown, type Status } from './proof.js';
import type { CompiledRule } from './rule-kind.js';

/** How one rule kind judges an answer. Values passed in have been accepted by the indicator. */
export type LeafJudgement = {
  readonly rule: string;
  readonly target: ProofNode['target'];
  readonly unit: Measure;
  /** The answer as the proof shows it. */
  readonly shown: (value: AnswerValue) => Shown;
  /** 1 when met, otherwise how far: 0 to below 1. */
  readonly share: (value: AnswerValue) => number;
  /** What is missing, in `unit`; of undefined: with no answer at all. */
  readonly distance: (value: AnswerValue | undefined) => number;
  /** The reason when the answer falls short. */
  readonly differs: Reason;
};

const noLeaves: readonly ProofNode[] = Object.freeze([]);
const fits = reason('answer-fits');
const notAnswered = reason('not-answered');
const marked = reason('marked-not-applicable');
const notAccepted = reason('not-applicable-not-accepted');
const notAskedHere = reason('not-asked-of-this-service-area');
const needsArea = reason('needs-a-service-area');

/**
 * Judges one indicator's answer in the scope's unit; an indicator of the facility is read from the facility in any
 * scope.
 *
 * Not met, with share 0, where there is no answer or an unacceptable one, and where an indicator of service areas is
 * read from the facility. Not applicable where the indicator is not asked of this kind of area, or is marked so and may
 * be.
 */
export const answerLeaf = (
  indicator: Indicator | undefined,
  indicatorId: string,
  judge: LeafJudgement,
): CompiledRule => {
  const leaf = (
    unitId: string,
    status: Status,
    share: number,
    value: Shown,
    distance: number,
    why: Reason,
  ): ProofNode => ({
    rule: judge.rule,
    status,
    share,
    value,
    target: judge.target,
    distance,
    unit: judge.unit,
    reason: why,
    unitId,
    indicatorId,
    of: noLeaves,
  });
  const empty = judge.distance(undefined);
  if (!indicator) return (scope) => leaf(scope.unitId, 'not-met', 0, null, empty, reason('unknown-indicator'));

  const ofFacility = indicator.askedOf === 'facility';
  const kinds = indicator.areaKinds;
  return (scope) => {
    const unit = ofFacility ? scope.facility : scope;
    if (!ofFacility) {
      if (unit.areaKind === null) return leaf(unit.unitId, 'not-met', 0, null, empty, needsArea);
      if (kinds && !kinds.includes(unit.areaKind)) return leaf(unit.unitId, 'not-applicable', 0, null, 0, notAskedHere);
    }
    const answer = unit.answers[indicatorId] as { value?: AnswerValue; notApplicable?: unknown } | null | undefined;
    if (typeof answer !== 'object' || answer === null) return leaf(unit.unitId, 'not-met', 0, null, empty, notAnswered);
    const { value } = answer;
    if (value === undefined) {
      if (typeof answer.notApplicable !== 'string') return leaf(unit.unitId, 'not-met', 0, null, empty, notAnswered);
      return indicator.mayBeNotApplicable
        ? leaf(unit.unitId, 'not-applicable', 0, null, 0, marked)
        : leaf(unit.unitId, 'not-met', 0, null, empty, notAccepted);
    }
    const refused = accepts(indicator, value);
    if (refused)
      return leaf(unit.unitId, 'not-met', 0, null, empty, { code: 'answer-refused', params: { why: refused } });
    const share = judge.share(value);
    return share >= 1
      ? leaf(unit.unitId, 'met', 1, judge.shown(value), 0, fits)
      : leaf(unit.unitId, 'not-met', share, judge.shown(value), judge.distance(value), judge.differs);
  };
};

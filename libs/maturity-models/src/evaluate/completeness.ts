import { applicableIndicators } from '../model/applicable-indicators.js';
import type { ScoreDetails } from './evaluation.js';
import { FACILITY } from '../answer/facility.js';
import type { Completeness, ModelVersion } from '../model/model-schema.js';
import { progressIn } from './progress.js';
import { reason, type ProofNode } from '../rules/proof.js';
import type { Scope } from '../rules/rule-kind.js';

/** A model's own rule of when answers are complete; undefined where everything asked is to be answered. */
export const completenessOf = ({ score }: Pick<ModelVersion, 'score'>): Completeness | undefined =>
  score.kind === 'focus-areas' ? score.completeness : undefined;

/** Whether too little was answered for a score. */
export const isWithheld = ({ completeness }: Pick<ScoreDetails, 'completeness'>): boolean =>
  completeness?.status === 'not-met';

const valueOf = (recorded: unknown): unknown =>
  typeof recorded === 'object' && recorded !== null ? (recorded as { value?: unknown }).value : undefined;

const node = (
  rule: string,
  met: boolean,
  unit: ProofNode['unit'],
  figures: Pick<ProofNode, 'share' | 'value' | 'target' | 'distance' | 'reason'>,
  of: readonly ProofNode[],
): ProofNode => ({ rule, status: met ? 'met' : 'not-met', unit, ...figures, unitId: FACILITY, indicatorId: null, of });

const answeredShare = (model: ModelVersion, facility: Scope, target: number): ProofNode => {
  const { answered, total } = progressIn(model, facility);
  const value = total > 0 ? (100 * answered) / total : 0;
  const met = value >= target;
  const code = met ? 'share-reached' : 'share-too-small';
  return node(
    'answeredPercent',
    met,
    'percent',
    {
      share: met ? 1 : value / target,
      value,
      target,
      distance: met ? 0 : target - value,
      reason: { code, params: { have: answered, counted: total, unit: 'answers' } },
    },
    [],
  );
};

const unknownCount = (model: ModelVersion, facility: Scope, option: string, target: number): ProofNode => {
  const of = [facility, ...facility.areas].flatMap((scope) =>
    applicableIndicators(model, scope.areaKind === null ? FACILITY : { kind: scope.areaKind })
      .filter(({ id, answer }) => answer.kind === 'choice' && valueOf(scope.answers[id]) === option)
      .map(({ id }): ProofNode => ({
        rule: 'unknown',
        status: 'not-met',
        share: 0,
        value: option,
        target: null,
        distance: 1,
        unit: 'answer',
        reason: reason('answer-unknown'),
        unitId: scope.unitId,
        indicatorId: id,
        of: [],
      })),
  );
  const met = of.length <= target;
  const figures = {
    share: met ? 1 : target / of.length,
    value: of.length,
    target,
    distance: met ? 0 : of.length - target,
  };
  return node(
    'unknownAtMost',
    met,
    'answers',
    { ...figures, reason: reason(met ? 'few-unknown' : 'too-many-unknown') },
    of,
  );
};

/** Whether enough is answered and little enough unknown for a score; not met means that the score is withheld. */
export const proveCompleteness = (
  model: ModelVersion,
  { answeredPercent, unknownOption, unknownAtMost }: Completeness,
  facility: Scope,
): ProofNode => {
  const of = [
    answeredShare(model, facility, answeredPercent),
    unknownCount(model, facility, unknownOption, unknownAtMost),
  ];
  const have = of.filter(({ status }) => status === 'met').length;
  const met = have === of.length;
  const share = of.reduce((sum, part) => sum + part.share, 0) / of.length;
  return node(
    'completeness',
    met,
    'parts',
    {
      share,
      value: have,
      target: of.length,
      distance: of.length - have,
      reason: reason(met ? 'all-met' : 'some-missing'),
    },
    of,
  );
};

import { type CriterionResult, type ProofNode, scaleOf } from '@cairn/maturity-models';
import { useTranslation } from 'react-i18next';
import { useResult } from '../result-context.js';

type Group = {
  readonly key: string;
  readonly title: string;
  readonly met: boolean;
  readonly gate: ProofNode | null;
  readonly criteria: readonly CriterionResult[];
};

/** The criteria by stage and branch; by focus area where there is no stage for the whole. */
export const useProofGroups = (): readonly Group[] => {
  const { t } = useTranslation();
  const { model, texts, evaluation, criterionOf } = useResult();
  if (scaleOf(model).kind === 'stage') {
    const stages = evaluation.stages
      .filter(({ criteria, gate }) => criteria.length > 0 || gate !== null)
      .map(({ stage, reached, gate, criteria }) => ({
        key: `stage ${stage}`,
        title: `${t('words.stage', { stage })}: ${texts.stages[String(stage)]?.title}`,
        met: reached,
        gate,
        criteria,
      }));
    return [
      ...stages,
      ...evaluation.branches.map(({ id, met, criteria }) => ({
        key: id,
        title: texts.branches[id]?.title ?? '',
        met,
        gate: null,
        criteria,
      })),
    ];
  }
  const all = [...evaluation.stages, ...evaluation.branches].flatMap(({ criteria }) => criteria);
  return model.focusAreas
    .map((area) => ({ area, criteria: all.filter(({ id }) => criterionOf(id)?.focusArea === area) }))
    .filter(({ criteria }) => criteria.length > 0)
    .map(({ area, criteria }) => ({
      key: area,
      title: texts.focusAreas[area]?.title ?? '',
      met: criteria.every(({ status }) => status !== 'not-met'),
      gate: null,
      criteria,
    }));
};

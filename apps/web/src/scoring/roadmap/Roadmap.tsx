import type { Effort } from '@cairn/contracts/scoring/http/roadmap.js';
import type { Assessment } from '@cairn/contracts/surveys/http/assessments.js';
import { cheapestPath, type Criterion, evaluate, type ModelVersion, textsOf } from '@cairn/maturity-models';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../frame/Page.js';
import { Panel } from '../../frame/Panel.js';
import { recordedInput } from '../recorded-input.js';
import { ToResult } from '../ToResult.js';
import { BranchesCompared } from './BranchesCompared.js';
import { LeftOutPanel } from './LeftOutPanel.js';
import { RunnerUpPanel } from './RunnerUpPanel.js';
import { TargetChoice } from './TargetChoice.js';
import { RoadmapPanel } from './RoadmapPanel.js';
import { RoadmapContext } from './roadmap-context.js';

type Props = { readonly assessment: Assessment; readonly model: ModelVersion; readonly efforts: readonly Effort[] };

/** Which criteria lead to a stage with the least effort, by the hospital's own figures. */
export const Roadmap = ({ assessment, model, efforts }: Props) => {
  const { t, i18n } = useTranslation();
  const texts = textsOf(model, i18n.language);
  const evaluation = useMemo(() => evaluate(model, recordedInput(assessment, model)), [assessment, model]);
  const above = model.stages.map(({ stage }) => stage).filter((stage) => stage > evaluation.stage);
  const [wanted, want] = useState(evaluation.nextStage ?? evaluation.stage);
  const target = above.includes(wanted) ? wanted : (evaluation.nextStage ?? evaluation.stage);
  const own = useMemo(() => new Map(efforts.map((effort) => [effort.criterionId, effort])), [efforts]);
  const path = useMemo(() => {
    const figures = Object.fromEntries(
      efforts.flatMap(({ criterionId, days }) => (days === null ? [] : [[criterionId, days]])),
    );
    return cheapestPath(model, evaluation, target, figures);
  }, [model, evaluation, target, efforts]);
  const daysOf = ({ id, effortDays }: Criterion): number => own.get(id)?.days ?? effortDays;
  return (
    <RoadmapContext value={{ assessment, model, texts, evaluation, path, own, daysOf }}>
      <Page
        title={t('roadmap.title')}
        lead={t('roadmap.lead', {
          facility: assessment.facilityName,
          model: t('words.modelVersion', { model: texts.title, version: model.version }),
        })}
        above={<ToResult assessmentId={assessment.id} />}
      >
        {above.length === 0 ? (
          <Panel>{t('result.top')}</Panel>
        ) : (
          <>
            <TargetChoice stages={above} target={target} onChoose={want} />
            <RoadmapPanel />
            <BranchesCompared />
            <RunnerUpPanel />
            <LeftOutPanel />
          </>
        )}
      </Page>
    </RoadmapContext>
  );
};

import { scaleOf } from '@cairn/maturity-models';
import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import look from '../theme/look.module.css';
import { CriterionFigure } from './CriterionFigure.js';
import { RoadmapLinks } from './RoadmapLinks.js';
import { useResult } from './result-context.js';
import classes from './result.module.css';

/** What is missing for the next stage, each with what to do about it. */
export const MissingPanel = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const { assessment, model, texts, evaluation, criterionOf, resultOf, toAnswer } = useResult();
  const { nextStage, blockers } = evaluation;
  const isLevels = scaleOf(model).kind === 'levels';
  if (nextStage === null) {
    return (
      <Panel>
        {t(isLevels ? 'result.topLevel' : 'result.top')}
        {!toAnswer && <RoadmapLinks assessmentId={assessment.id} top />}
      </Panel>
    );
  }
  const days = blockers.reduce((sum, id) => sum + (criterionOf(id)?.effortDays ?? 0), 0);
  const gate = model.stages.find(({ stage }) => stage === nextStage)?.gate;
  const have = evaluation.stages.find(({ stage }) => stage === nextStage)?.gate?.value;
  const branch = evaluation.branches.find(({ missing }) => missing.includes(blockers[0] ?? ''));
  return (
    <Panel
      title={isLevels ? t('result.nextLevel', { level: nextStage }) : t('result.next', { stage: nextStage })}
      aside={t('result.nextLead', { count: blockers.length, days: format.number(days) })}
    >
      {gate?.rule === 'shareOfStage' && gate.percent < 100 && (
        <p className={classes['nearest']}>
          {t('result.shareNeeded', {
            percent: format.number(gate.percent),
            value: format.number(Math.floor(Number(have))),
          })}
        </p>
      )}
      {branch && (
        <p className={classes['nearest']}>{t('result.nearest', { branch: texts.branches[branch.id]?.title })}</p>
      )}
      <ol className={classes['missing']}>
        {blockers.map((id) => {
          const result = resultOf(id);
          return (
            <li key={id}>
              <h3>
                <bdi>{texts.criteria[id]?.title}</bdi>
              </h3>
              <p dir="auto" className={classes['recommendation']}>
                {texts.criteria[id]?.recommendation}
              </p>
              <p className={look['soft']}>
                {result && <CriterionFigure result={result} />}{' '}
                {t('result.effortSentence', { count: criterionOf(id)?.effortDays ?? 0 })}
              </p>
            </li>
          );
        })}
      </ol>
      {!toAnswer && <RoadmapLinks assessmentId={assessment.id} top={false} />}
    </Panel>
  );
};

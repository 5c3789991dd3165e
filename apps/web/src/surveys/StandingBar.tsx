import { type Evaluation, gainsOf, isWithheld, scaleOf } from '@cairn/maturity-models';
import { Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Cairn } from '../cairn/Cairn.js';
import { cairnOf } from '../cairn/cairn-picture.js';
import { useStandingWords } from '../cairn/use-standing-words.js';
import { useSurvey } from './survey-context.js';
import type { PlanSection } from './survey-plan.js';
import classes from './survey.module.css';

type Props = {
  readonly plan: readonly PlanSection[];
  readonly evaluation: Evaluation;
  /** How sure the standing is. */
  readonly by: string;
  readonly toResult?: ReactNode;
  readonly saved: ReactNode;
};

const sum = (plan: readonly PlanSection[], of: 'answered' | 'asked'): number =>
  plan.reduce((total, section) => total + section[of], 0);

/** Where the answers in the browser stand, what is missing, and how much is answered. */
export const StandingBar = ({ plan, evaluation, by, toResult, saved }: Props) => {
  const { t } = useTranslation();
  const standingIn = useStandingWords();
  const { model, texts } = useSurvey();
  const [answered, asked] = [sum(plan, 'answered'), sum(plan, 'asked')];
  const { stage, nextStage, blockers } = evaluation;
  const { kind } = scaleOf(model);
  const missing = (): string => {
    if (isWithheld(evaluation)) return t('survey.withheld');
    if (kind === 'index') return t('survey.raise', { count: gainsOf(model, evaluation).length });
    if (nextStage === null) return t(kind === 'levels' ? 'survey.topLevel' : 'survey.top');
    return t(kind === 'levels' ? 'survey.toLevel' : 'survey.toNext', { count: blockers.length, next: nextStage });
  };
  return (
    <section className={classes['bar']} aria-label={t(kind === 'stage' ? 'survey.stageBar' : 'survey.scoreBar')}>
      <Cairn picture={cairnOf(model, evaluation)} size={56} />
      <div className={classes['barStage']} role="status">
        <strong>{standingIn(model, evaluation)}</strong>
        <span className={classes['barTitle']}>
          <bdi>{kind === 'stage' && texts.stages[String(stage)]?.title}</bdi>
        </span>
        <span className={classes['by']}>{by}</span>
      </div>
      <div className={classes['barNext']}>
        <span>{missing()}</span>
        {toResult}
      </div>
      <div className={classes['barProgress']}>
        <span>{t('survey.progress', { answered, asked })}</span>
        <Progress
          value={asked > 0 ? (100 * answered) / asked : 0}
          size="sm"
          aria-label={t('survey.progress', { answered, asked })}
        />
        {saved}
      </div>
    </section>
  );
};

import type { Score } from '@cairn/contracts/scoring/http/scores.js';
import { type Evaluation, gainsOf, scaleOf } from '@cairn/maturity-models';
import { Anchor, Progress } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Cairn } from '../cairn/Cairn.js';
import { cairnOf } from '../cairn/cairn-picture.js';
import { useStandingWords } from '../cairn/use-standing-words.js';
import { useFormat } from '../i18n/use-format.js';
import { PendingWord } from './PendingWord.js';
import { useSurvey } from './survey-context.js';
import type { PlanSection } from './survey-plan.js';
import classes from './survey.module.css';

type Props = { readonly plan: readonly PlanSection[]; readonly evaluation: Evaluation; readonly score: Score | null | undefined };

const sum = (plan: readonly PlanSection[], of: 'answered' | 'asked'): number => plan.reduce((total, section) => total + section[of], 0);

/** The stage while answering: at once from the answers in the browser, then as calculated by the server. */
export const StageBar = ({ plan, evaluation, score }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const standingIn = useStandingWords();
  const { model, texts, assessment } = useSurvey();
  const [answered, asked] = [sum(plan, 'answered'), sum(plan, 'asked')];
  const { stage, nextStage, blockers } = evaluation;
  const { kind } = scaleOf(model);
  const missing = (): string => {
    if (kind === 'index') return t('survey.raise', { count: gainsOf(model, evaluation).length });
    if (nextStage === null) return t('survey.top');
    return t(kind === 'levels' ? 'survey.toLevel' : 'survey.toNext', { count: blockers.length, next: nextStage });
  };
  const confirmed = score?.upToDate === true && score.stage === stage && score.calculatedAt !== null;
  const standing = confirmed ? t('survey.calculated', { time: format.lately(score.calculatedAt ?? '') }) : score?.upToDate === false ? t('survey.calculating') : t('survey.preview');
  return (
    <section className={classes['bar']} aria-label={t('survey.stageBar')}>
      <Cairn picture={cairnOf(model, evaluation)} size={56} />
      <div className={classes['barStage']} role="status">
        <strong>{standingIn(model, evaluation)}</strong>
        <span className={classes['barTitle']}>{kind === 'stage' && texts.stages[String(stage)]?.title}</span>
        <span className={classes['by']}>{standing}</span>
      </div>
      <div className={classes['barNext']}>
        <span>{missing()}</span>
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link to="/assessments/$assessmentId/result" params={{ assessmentId: assessment.id }} search={(search) => search} {...props} />
          )}
        >
          {t('survey.seeResult')}
        </Anchor>
      </div>
      <div className={classes['barProgress']}>
        <span>{t('survey.progress', { answered, asked })}</span>
        <Progress value={asked > 0 ? (100 * answered) / asked : 100} size="sm" aria-label={t('survey.progress', { answered, asked })} />
        <PendingWord />
      </div>
    </section>
  );
};

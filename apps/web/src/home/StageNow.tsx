import type { Score } from '@cairn/contracts/scoring/http/scores.js';
import { type ModelVersion, scaleOf, textsOf } from '@cairn/maturity-models';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { evaluationOf } from '../api/scoring.js';
import { useStandingWords } from '../cairn/use-standing-words.js';
import look from '../theme/look.module.css';
import classes from './home.module.css';

type Props = { readonly model: ModelVersion; readonly score: Score | null; readonly assessmentId: string };

/** The stage of an assessment; its score where the model has no stages. */
export const StageNow = ({ model, score, assessmentId }: Props) => {
  const { t, i18n } = useTranslation();
  const standingIn = useStandingWords();
  const evaluation = evaluationOf(score);
  const stage = evaluation?.stage ?? null;
  const hasStages = scaleOf(model).kind === 'stage';
  return (
    <>
      <h3>{hasStages ? t('home.stage') : t('home.score')}</h3>
      <p className={classes['big']}>
        {evaluation ? standingIn(model, evaluation) : hasStages ? t('home.notScored') : t('cairn.noScore')}
      </p>
      <p dir="auto">
        {stage === null
          ? t('home.notScoredText')
          : hasStages && textsOf(model, i18n.language).stages[String(stage)]?.title}
      </p>
      {stage !== null && (
        <>
          <p className={look['soft']}>{score?.final ? t('home.final') : t('home.provisional')}</p>
          <Link
            to="/assessments/$assessmentId/result"
            params={{ assessmentId }}
            search={{}}
            className={classes['link']}
          >
            {t('home.seeResult')}
          </Link>
        </>
      )}
    </>
  );
};

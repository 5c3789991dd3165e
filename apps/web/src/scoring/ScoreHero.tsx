import type { Score } from '@cairn/contracts/scoring/http/scores.js';
import { isWithheld, scaleOf } from '@cairn/maturity-models';
import { useTranslation } from 'react-i18next';
import { Cairn } from '../cairn/Cairn.js';
import { cairnOf } from '../cairn/cairn-picture.js';
import { useCairnSentence } from '../cairn/use-cairn-sentence.js';
import { useScoreFigure } from '../cairn/use-score-figure.js';
import { useFormat } from '../i18n/use-format.js';
import { useResult } from './result-context.js';
import { ScoreParts } from './ScoreParts.js';
import classes from './result.module.css';
import { WithheldReasons } from './WithheldReasons.js';

/** First the score of a model without a stage for the whole: the picture, the figure, its parts, and how sure it is. */
export const ScoreHero = ({ score }: { score: Pick<Score, 'final' | 'upToDate' | 'missesFacts'> }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const sentence = useCairnSentence();
  const figure = useScoreFigure();
  const { model, evaluation, assessment } = useResult();
  const picture = cairnOf(model, evaluation);
  const { kind, highest } = scaleOf(model);
  const withheld = isWithheld(evaluation);
  return (
    <section className={classes['hero']} aria-label={sentence(picture)}>
      <div className={classes['picture']}>
        <Cairn picture={picture} size={240} />
      </div>
      <div className={classes['heroText']}>
        {withheld ? (
          <>
            <p className={classes['stage']}>{t('result.withheld')}</p>
            <p>{t('result.withheldWhy')}</p>
            <WithheldReasons />
          </>
        ) : (
          <>
            <p className={classes['stage']}>
              {figure(model, evaluation.score)} <span>{t('result.scoreOf', { highest: format.number(highest) })}</span>
            </p>
            <p>{kind === 'levels' ? t('result.levelsWhy') : t('result.indexWhy')}</p>
            {kind === 'levels' && <p>{t('result.levelAll', { level: evaluation.stage })}</p>}
          </>
        )}
        <p className={classes['standing']} role="status">
          {score.final && assessment.submittedAt
            ? t('result.final', { time: format.moment(assessment.submittedAt) })
            : t('result.provisional', { answered: assessment.answered, asked: assessment.applicable })}{' '}
          {score.missesFacts ? t('result.missesFacts') : !score.upToDate && t('result.calculating')}
        </p>
      </div>
      <ScoreParts />
    </section>
  );
};

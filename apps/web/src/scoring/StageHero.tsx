import type { Score } from '@cairn/contracts/scoring/http/scores.js';
import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import { modelsQuery } from '../api/models.js';
import { Cairn } from '../cairn/Cairn.js';
import { cairnOf } from '../cairn/cairn-picture.js';
import { useCairnSentence } from '../cairn/use-cairn-sentence.js';
import { useScoreFigure } from '../cairn/use-score-figure.js';
import { useFormat } from '../i18n/use-format.js';
import { useResult } from './result-context.js';
import { StageLadder } from './StageLadder.js';
import classes from './result.module.css';

/** First the stage: the picture, the number, what it means and how sure it is. */
export const StageHero = ({ score }: { score: Pick<Score, 'final' | 'upToDate' | 'missesFacts'> }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const sentence = useCairnSentence();
  const figure = useScoreFigure();
  const { model, texts, evaluation, assessment } = useResult();
  const picture = cairnOf(model, evaluation);
  const words = texts.stages[String(evaluation.stage)];
  const { data: versions } = useQuery(modelsQuery);
  const corrected = versions?.find(({ id, version }) => id === model.id && version === model.version)?.correctedBy;
  const visitFrom = model.certification?.visitFromStage;
  return (
    <section className={classes['hero']} aria-label={t('words.stage', { stage: evaluation.stage })}>
      <div className={classes['picture']}>
        <Cairn picture={picture} size={300} numbered />
        <p className={classes['caption']} aria-hidden>
          {sentence(picture)}
        </p>
      </div>
      <div className={classes['heroText']}>
        <p className={classes['stage']}>
          {t('words.stage', { stage: evaluation.stage })}{' '}
          <span>{t('result.stageOf', { highest: picture.highest })}</span>
        </p>
        <p dir="auto" className={classes['stageTitle']}>
          {words?.title}
        </p>
        <p dir="auto">{words?.summary}</p>
        <p className={classes['score']}>
          <strong>{t('result.score', { score: figure(model, evaluation.score) })}</strong>
          {model.score.kind === 'stage-decimals' && <span>{t('result.scoreWhy')}</span>}
        </p>
        <p className={classes['standing']} role="status">
          {score.final && assessment.submittedAt
            ? t('result.final', { time: format.moment(assessment.submittedAt) })
            : t('result.provisional', { answered: assessment.answered, asked: assessment.applicable })}{' '}
          {score.missesFacts ? t('result.missesFacts') : !score.upToDate && t('result.calculating')}
          {visitFrom !== undefined && evaluation.stage >= visitFrom && t('result.visit', { stage: visitFrom })}
        </p>
        {corrected && <p className={classes['standing']}>{t('result.corrected', corrected)}</p>}
      </div>
      <StageLadder />
    </section>
  );
};

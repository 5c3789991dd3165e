import type { ModelVersion } from '@cairn/maturity-models';
import { useTranslation } from 'react-i18next';
import { Cairn } from '../cairn/Cairn.js';
import { cairnOf } from '../cairn/cairn-picture.js';
import { useCairnSentence } from '../cairn/use-cairn-sentence.js';
import { useScoreFigure } from '../cairn/use-score-figure.js';
import { useFormat } from '../i18n/use-format.js';
import look from '../theme/look.module.css';
import { useReport } from './report-context.js';
import hero from '../scoring/result.module.css';

/** The stage, its picture, and how sure it is. */
export const Summary = ({ model }: { model: ModelVersion }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const sentence = useCairnSentence();
  const figure = useScoreFigure();
  const report = useReport();
  const { stage, highestStage, title, summary, score, final, computedFrom } = report;
  const picture = cairnOf(model, report);
  return (
    <section className={hero['hero']} aria-label={t('words.stage', { stage })}>
      <div className={hero['picture']}>
        <Cairn picture={picture} size={240} numbered />
        <p className={hero['caption']} aria-hidden>
          {sentence(picture)}
        </p>
      </div>
      <div className={hero['heroText']}>
        <p className={hero['stage']}>
          {t('words.stage', { stage })} <span>{t('result.stageOf', { highest: highestStage })}</span>
        </p>
        <p dir="auto" className={hero['stageTitle']}>
          {title}
        </p>
        <p dir="auto">{summary}</p>
        <p>
          <strong>{t('result.score', { score: figure(model, score) })}</strong>{' '}
          {model.score.kind === 'stage-decimals' && t('result.scoreWhy')}
        </p>
        <p className={look['soft']}>
          {t(final ? 'gapReport.final' : 'gapReport.provisional', { time: format.moment(computedFrom.calculatedAt) })}
        </p>
      </div>
    </section>
  );
};

import type { Benchmark, BenchmarkFigures } from '@cairn/contracts/scoring/http/benchmarks.js';
import { useTranslation } from 'react-i18next';
import { useModel } from '../api/models.js';
import { useScoreFigure } from '../cairn/use-score-figure.js';
import { Facts } from '../frame/Facts.js';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import look from '../theme/look.module.css';
import { ScoreBox } from './ScoreBox.js';
import { useFigure } from './use-figure.js';
import classes from './benchmark.module.css';

type Props = { readonly benchmark: Benchmark; readonly figures: BenchmarkFigures };

const shown = ['mean', 'highest', 'upperQuartile', 'median', 'lowerQuartile', 'lowest'] as const;

export const FiguresPanel = ({ benchmark: { own, model, modelVersion }, figures }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const figure = useFigure();
  const scoreFigure = useScoreFigure();
  const found = useModel(model, modelVersion);
  return (
    <Panel title={t('benchmarks.figures')}>
      <ScoreBox figures={figures} ownScores={own.map(({ score }) => score)} />
      {found && own.length > 0 && (
        <ul className={classes['marks']}>
          {own.map(({ facilityId, facilityName, score }) => (
            <li key={facilityId}>
              <bdi>{facilityName}</bdi> <span>{scoreFigure(found.model, score)}</span>
            </li>
          ))}
        </ul>
      )}
      <Facts
        facts={[
          [t('benchmarks.facilities'), format.number(figures.facilities)],
          ...shown.map((one) => [t(`benchmarks.${one}`), figure(figures, one)] as const),
        ]}
        lines
      />
      <p className={look['soft']}>{t('benchmarks.safeFigures')}</p>
    </Panel>
  );
};

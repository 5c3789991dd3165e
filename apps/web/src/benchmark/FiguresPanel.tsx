import type { Benchmark, BenchmarkFigures } from '@cairn/contracts/scoring/http/benchmarks.js';
import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import { ScoreBox } from './ScoreBox.js';
import { useFigure } from './use-figure.js';
import classes from './benchmark.module.css';

type Props = { readonly figures: BenchmarkFigures; readonly own: Benchmark['own'] };

const told = ['mean', 'highest', 'upperQuartile', 'median', 'lowerQuartile', 'lowest'] as const;

export const FiguresPanel = ({ figures, own }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const figure = useFigure();
  return (
    <Panel title={t('benchmarks.figures')}>
      <ScoreBox figures={figures} ownScores={own.map(({ score }) => score)} />
      <dl className={classes['figures']}>
        <div>
          <dt>{t('benchmarks.facilities')}</dt>
          <dd>{format.number(figures.facilities)}</dd>
        </div>
        {told.map((one) => (
          <div key={one}>
            <dt>{t(`benchmarks.${one}`)}</dt>
            <dd>{figure(figures, one)}</dd>
          </div>
        ))}
      </dl>
      <p className={classes['aside']}>{t('benchmarks.safeFigures')}</p>
    </Panel>
  );
};

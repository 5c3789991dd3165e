import type { Benchmark, BenchmarkFigures } from '@cairn/contracts/scoring/http/benchmarks.js';
import { useTranslation } from 'react-i18next';
import { Facts } from '../frame/Facts.js';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import look from '../theme/look.module.css';
import { ScoreBox } from './ScoreBox.js';
import { useFigure } from './use-figure.js';

type Props = { readonly figures: BenchmarkFigures; readonly own: Benchmark['own'] };

const told = ['mean', 'highest', 'upperQuartile', 'median', 'lowerQuartile', 'lowest'] as const;

export const FiguresPanel = ({ figures, own }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const figure = useFigure();
  return (
    <Panel title={t('benchmarks.figures')}>
      <ScoreBox figures={figures} ownScores={own.map(({ score }) => score)} />
      <Facts
        facts={[
          [t('benchmarks.facilities'), format.number(figures.facilities)],
          ...told.map((one) => [t(`benchmarks.${one}`), figure(figures, one)] as const),
        ]}
        lines
      />
      <p className={look['soft']}>{t('benchmarks.safeFigures')}</p>
    </Panel>
  );
};

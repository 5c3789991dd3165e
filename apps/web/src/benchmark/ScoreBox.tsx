import type { BenchmarkFigures } from '@cairn/contracts/scoring/http/benchmarks.js';
import { useTranslation } from 'react-i18next';
import { useFigure } from './use-figure.js';
import classes from './benchmark.module.css';

type Props = { readonly figures: BenchmarkFigures; readonly ownScores: readonly number[] };

const width = 320;
const height = 56;
const edge = 10;

/** Range, quartiles and median on a line, with the own scores as diamonds. */
export const ScoreBox = ({ figures, ownScores }: Props) => {
  const { t } = useTranslation();
  const figure = useFigure();
  const { lowest, lowerQuartile, median, upperQuartile, highest } = figures;
  const end = Math.max(highest, upperQuartile, ...ownScores, ...figures.stages.map(({ stage }) => stage)) || 1;
  const at = (score: number): number => edge + (score / end) * (width - 2 * edge);
  const middle = height / 2;
  const words = {
    lowest: figure(figures, 'lowest'),
    lowerQuartile: figure(figures, 'lowerQuartile'),
    median: figure(figures, 'median'),
    upperQuartile: figure(figures, 'upperQuartile'),
    highest: figure(figures, 'highest'),
  };
  return (
    <svg
      className={classes['box']}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('benchmarks.box', words)}
    >
      <line x1={at(lowest)} x2={at(Math.max(highest, upperQuartile))} y1={middle} y2={middle} />
      <rect
        x={at(lowerQuartile)}
        y={middle - 12}
        width={Math.max(1, at(upperQuartile) - at(lowerQuartile))}
        height={24}
        rx={2}
      />
      <line className={classes['median']} x1={at(median)} x2={at(median)} y1={middle - 16} y2={middle + 16} />
      {ownScores.map((score, i) => (
        <path key={i} d={`M${at(score)} ${middle - 8} l8 8 l-8 8 l-8 -8 z`} />
      ))}
    </svg>
  );
};

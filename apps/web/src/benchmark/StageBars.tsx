import type { BenchmarkFigures } from '@cairn/contracts/scoring/http/benchmarks.js';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import classes from './benchmark.module.css';

type Props = { readonly figures: BenchmarkFigures; readonly ownStages: readonly number[]; readonly small?: boolean };

const column = 40;
const gap = 8;
const roof = 34;
const foot = 22;

/** One column a stage, also for stages nobody stands at; the own stages stand out by colour, pattern and word. */
export const StageBars = ({ figures, ownStages, small = false }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const tallest = small ? 64 : 150;
  const most = Math.max(1, ...figures.stages.map(({ facilities }) => facilities));
  const [width, height] = [figures.stages.length * (column + gap), roof + tallest + foot];
  const sentence = t('benchmarks.chart', {
    count: figures.facilities,
    stages: figures.stages
      .map(({ stage, facilities }) => t('benchmarks.chartStage', { stage, count: facilities }))
      .join(', '),
  });
  return (
    <svg
      className={classes['bars']}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={sentence}
      data-small={small || undefined}
    >
      {figures.stages.map(({ stage, facilities }, i) => {
        const tall = (facilities / most) * tallest;
        const [x, top] = [i * (column + gap) + gap / 2, roof + tallest - tall];
        const own = ownStages.includes(stage);
        return (
          <g key={stage} data-own={own || undefined}>
            <rect x={x} y={top} width={column} height={tall} rx={2} />
            <text x={x + column / 2} y={top - 6}>
              {format.number(facilities)}
            </text>
            {own && (
              <text className={classes['you']} x={x + column / 2} y={top - 20}>
                {t('benchmarks.you')}
              </text>
            )}
            <text className={classes['under']} x={x + column / 2} y={height - 6}>
              {format.number(stage)}
            </text>
          </g>
        );
      })}
      <line x1={0} x2={width} y1={roof + tallest} y2={roof + tallest} />
    </svg>
  );
};

import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { useReport } from './report-context.js';
import classes from './gap-report.module.css';

const size = { width: 640, height: 220, left: 30, right: 14, top: 12, bottom: 12 };

/** The stage over time as steps; the table under it says the same. */
export const TrendSteps = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const { trend, highestStage } = useReport();
  const times = trend.map(({ calculatedAt }) => Date.parse(calculatedAt));
  const [from = 0, to = 0] = [times[0], times.at(-1)];
  const across = size.width - size.left - size.right - 8;
  const x = (i: number): number =>
    size.left + 4 + (to > from ? (((times[i] ?? from) - from) / (to - from)) * across : 0);
  const y = (stage: number): number =>
    size.height - size.bottom - (stage / highestStage) * (size.height - size.top - size.bottom);
  const path = trend.map(({ stage }, i) => (i === 0 ? `M${x(0)} ${y(stage)}` : `H${x(i)}V${y(stage)}`)).join('');
  const points = trend
    .map(({ calculatedAt, stage }) => t('gapReport.trendPoint', { day: format.day(calculatedAt.slice(0, 10)), stage }))
    .join('; ');
  return (
    <svg
      className={classes['steps']}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={t('gapReport.trendPicture', { points })}
    >
      {Array.from({ length: highestStage + 1 }, (_, stage) => (
        <g key={stage}>
          <path className={classes['grid']} d={`M${size.left} ${y(stage)}H${size.width - size.right}`} />
          <text className={classes['tick']} x={size.left - 8} y={y(stage) + 4} textAnchor="end">
            {stage}
          </text>
        </g>
      ))}
      <path className={classes['line']} d={path} />
      {trend.map(({ assessmentId, stage, isThis }, i) => (
        <circle
          key={assessmentId}
          className={classes['point']}
          data-this={isThis || undefined}
          cx={x(i)}
          cy={y(stage)}
          r={isThis ? 6 : 4.5}
        />
      ))}
    </svg>
  );
};

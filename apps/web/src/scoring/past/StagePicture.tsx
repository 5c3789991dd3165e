import type { ScoreChange } from '@cairn/contracts/scoring/http/scores.js';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import type { Picture } from './stage-steps.js';
import classes from './past.module.css';

type Props = {
  readonly picture: Picture;
  readonly asOf: string | undefined;
  readonly moment: (at: string) => string;
  readonly lookAt: (step: ScoreChange, children: ReactNode) => ReactNode;
};

/** The line of steps. Points are for the mouse; the table under it is for everybody. */
export const StagePicture = ({ picture: { height, rungs, line, points }, asOf, moment, lookAt }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const first = points[0]?.at ?? '';
  return (
    <figure className={classes['picture']} aria-label={t('past.picture', { from: moment(first), to: t('past.now') })}>
      <ol aria-hidden>
        {rungs.map(({ stage, y }) => (
          <li key={stage} style={{ top: y }}>
            {format.number(stage)}
          </li>
        ))}
      </ol>
      <div className={classes['plot']} style={{ height }} aria-hidden>
        <svg viewBox={`0 0 1 ${height}`} preserveAspectRatio="none">
          {rungs.map(({ stage, y }) => (
            <line key={stage} className={classes['rung']} x1={0} x2={1} y1={y} y2={y} />
          ))}
          <path className={classes['line']} d={line} />
        </svg>
        <ul>
          {points.map((point) => (
            <li
              key={point.at}
              style={{ insetInlineStart: `${100 * point.x}%`, top: point.y }}
              data-final={point.final || undefined}
              data-here={point.asOf === asOf || undefined}
              title={`${moment(point.at)}: ${t('words.stage', { stage: point.stage })}`}
            >
              {lookAt(point, null)}
            </li>
          ))}
        </ul>
      </div>
      <figcaption>
        <span>{moment(first)}</span>
        <span>{t('past.now')}</span>
      </figcaption>
    </figure>
  );
};

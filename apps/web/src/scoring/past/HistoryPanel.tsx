import type { ScoreChange } from '@cairn/contracts/scoring/http/scores.js';
import { type ModelVersion, scaleOf } from '@cairn/maturity-models';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../api/demo.js';
import { historyQuery } from '../../api/scoring.js';
import { useScoreFigure } from '../../cairn/use-score-figure.js';
import { Panel } from '../../frame/Panel.js';
import { useFormat } from '../../i18n/use-format.js';
import look from '../../theme/look.module.css';
import { wallTimeIn } from './moments.js';
import { StagePicture } from './StagePicture.js';
import { pictureHeight, scoreSteps, stagePicture, stageSteps } from './stage-steps.js';
import classes from './past.module.css';

/** For the ends of the line and the closed table: what is below must not move when the history arrives. */
const ROOM_BELOW = 72;

type Props = {
  readonly organizationId: string;
  readonly assessmentId: string;
  readonly model: ModelVersion;
  readonly timeZone: string;
  readonly asOf: string | undefined;
};

/** Stage over time as a picture and as a table; each moment leads to the result of then. */
export const HistoryPanel = ({ organizationId, assessmentId, model, timeZone, asOf }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const history = useQuery(historyQuery(organizationId, assessmentId));
  const figure = useScoreFigure();
  const { kind, highest } = scaleOf(model);
  const staged = kind === 'stage';
  const title = t(staged ? 'past.history' : 'past.scoreHistory');
  const steps = (staged ? stageSteps : scoreSteps)(history.data ?? []);
  const latest = steps.at(-1)?.at ?? now;
  const aside = t('past.historyLead', { zone: format.zone(timeZone) });
  const room = { minBlockSize: (staged ? pictureHeight(highest) : 0) + ROOM_BELOW };
  if (history.isPending) {
    return (
      <Panel title={title} aside={aside}>
        <Skeleton style={room} />
      </Panel>
    );
  }
  if (steps.length === 0) return null;
  const columns = staged ? (['when', 'stage', 'score', 'standing'] as const) : (['when', 'score', 'standing'] as const);
  const moment = (at: string): string => format.wallTime(wallTimeIn(at, timeZone));
  const lookAt = ({ at, asOf }: ScoreChange, children: ReactNode) => (
    <Link
      to="/assessments/$assessmentId/result"
      params={{ assessmentId }}
      search={({ organization }) => ({ ...(organization && { organization }), asOf })}
      resetScroll={false}
      tabIndex={children === null ? -1 : undefined}
      aria-label={t('past.lookAt', { moment: moment(at) })}
    >
      {children}
    </Link>
  );
  return (
    <Panel title={title} aside={aside}>
      <div style={room}>
        {staged && (
          <StagePicture
            picture={stagePicture(steps, highest, now > latest ? now : latest)}
            asOf={asOf}
            moment={moment}
            lookAt={lookAt}
          />
        )}
        <details className={classes['table']}>
          <summary>{t('past.table')}</summary>
          <table className={look['figures']}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {t(`past.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {steps.map((step) => (
                <tr key={step.at} aria-current={step.asOf === asOf || undefined}>
                  <th scope="row">{step.asOf === asOf ? moment(step.at) : lookAt(step, moment(step.at))}</th>
                  {staged && <td>{t('words.stage', { stage: step.stage })}</td>}
                  <td>{figure(model, step.score)}</td>
                  <td>{step.final ? t('past.final') : t('past.provisional')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </div>
    </Panel>
  );
};

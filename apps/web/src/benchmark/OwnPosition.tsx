import type { Benchmark } from '@cairn/contracts/scoring/http/benchmarks.js';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useModel } from '../api/models.js';
import { StageBadge } from '../cairn/StageBadge.js';
import { useScoreFigure } from '../cairn/use-score-figure.js';
import { Panel } from '../frame/Panel.js';
import look from '../theme/look.module.css';
import classes from './benchmark.module.css';

/** What people come for, first. */
export const OwnPosition = ({
  benchmark: { own, figures, model, modelVersion },
}: {
  readonly benchmark: Benchmark;
}) => {
  const { t } = useTranslation();
  const figure = useScoreFigure();
  const found = useModel(model, modelVersion);
  return (
    <Panel title={t('benchmarks.own')} aside={t('benchmarks.ownLead')}>
      {own.length === 0 ? (
        <p>{t('benchmarks.ownNone')}</p>
      ) : (
        <ul className={classes['own']}>
          {own.map(({ facilityId, facilityName, assessmentId, stage, score, quarter }) => (
            <li key={facilityId}>
              <StageBadge model={model} modelVersion={modelVersion} stage={stage} />
              <div>
                <h3>
                  <Link to="/assessments/$assessmentId/result" params={{ assessmentId }} search={(search) => search}>
                    <bdi>{facilityName}</bdi>
                  </Link>
                </h3>
                {found && (
                  <p className={look['soft']}>{t('benchmarks.ownScore', { score: figure(found.model, score) })}</p>
                )}
              </div>
              <p className={classes['quarter']}>
                {quarter && figures
                  ? t(`benchmarks.quarters.${quarter}`, { count: figures.facilities })
                  : t('benchmarks.noPeers')}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
};

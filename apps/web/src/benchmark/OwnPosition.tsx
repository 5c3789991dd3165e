import type { Benchmark } from '@cairn/contracts/scoring/http/benchmarks.js';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { StageBadge } from '../cairn/StageBadge.js';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import look from '../theme/look.module.css';
import classes from './benchmark.module.css';

/** What people come for, first. */
export const OwnPosition = ({
  benchmark: { own, figures, model, modelVersion },
}: {
  readonly benchmark: Benchmark;
}) => {
  const { t } = useTranslation();
  const format = useFormat();
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
                <p className={look['soft']}>{t('benchmarks.ownScore', { score: format.number(score, 2) })}</p>
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

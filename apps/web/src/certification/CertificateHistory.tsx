import type { CertificationHistoryEntry } from '@cairn/contracts/certification/http/changes.js';
import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import classes from './certification.module.css';

/** What happened to a certificate, the newest first; `history` is the oldest first. */
export const CertificateHistory = ({ history }: { readonly history: readonly CertificationHistoryEntry[] }) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Panel title={t('certification.history')}>
      <ol className={classes['history']} reversed>
        {history.toReversed().map(({ step, at, by, reason, number }) => (
          <li key={`${step} ${at}`}>
            <strong>{t(`certification.steps.${step}`, { number })}</strong>{' '}
            <span className={classes['small']}>
              {by ? t('certification.stepBy', { time: format.moment(at), name: by }) : format.moment(at)}
            </span>
            {reason && (
              <p dir="auto" className={classes['reason']}>
                {reason}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
};

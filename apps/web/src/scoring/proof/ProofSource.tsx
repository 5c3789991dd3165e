import { IconFile, IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { EvidenceName } from '../../surveys/EvidenceName.js';
import type { Source } from '../sources.js';
import classes from './proof.module.css';

/** Who answered and when, and what supports it. */
export const ProofSource = ({ source: { answer, by, at, evidence, removed } }: { source: Source }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const when = at === null ? null : format.moment(at);
  const author = (name: string, time: string): string =>
    t(answer ? 'proof.answeredBy' : 'proof.withdrawnBy', { name, time });
  return (
    <>
      {when && (
        <span>{by ? author(by, when) : t(answer ? 'proof.answeredAt' : 'proof.withdrawnAt', { time: when })}</span>
      )}
      {evidence.length + removed === 0 ? (
        answer && 'value' in answer && answer.value !== false && <span>{t('proof.noEvidence')}</span>
      ) : (
        <ul className={classes['evidence']} aria-label={t('proof.evidence')}>
          {evidence.map((one) => (
            <li key={one.id}>
              {one.kind === 'file' ? <IconFile size={14} aria-hidden /> : <IconLink size={14} aria-hidden />}
              <EvidenceName evidence={one} size="xs" />
            </li>
          ))}
          {removed > 0 && <li>{t('proof.removed', { count: removed })}</li>}
        </ul>
      )}
    </>
  );
};

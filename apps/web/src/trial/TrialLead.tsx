import { useTranslation } from 'react-i18next';
import type { WholeVersion } from '../api/model-versions.js';
import { useProvenanceWords } from '../models/use-provenance-words.js';
import { VersionStatus } from '../models/VersionStatus.js';
import classes from './trial.module.css';

/** Which version it is, how it stands, and where its criteria come from. */
export const TrialLead = ({ version: { version, status, provenance } }: { readonly version: WholeVersion }) => {
  const { t } = useTranslation();
  const provenanceWords = useProvenanceWords();
  return (
    <div className={classes['lead']}>
      <span>{t('models.named', { version })}</span>
      <VersionStatus status={status} />
      <span>{t('trial.criteria', { counts: provenanceWords(provenance) })}</span>
    </div>
  );
};

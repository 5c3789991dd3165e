import { useTranslation } from 'react-i18next';
import type { WholeVersion } from '../api/model-versions.js';
import { Facts } from '../frame/Facts.js';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import { useProvenanceWords } from './use-provenance-words.js';
import { VersionStatus } from './VersionStatus.js';

export const FactsPanel = ({ version }: { readonly version: WholeVersion }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const provenanceWords = useProvenanceWords();
  const {
    status,
    effectiveFrom,
    openUntil,
    provenance,
    former,
    correction,
    correctedBy,
    submittedAt,
    publishedAt,
    retiredAt,
    shipped,
  } = version;
  const facts: readonly (readonly [string, string | null])[] = [
    [t('models.effectiveFrom'), status === 'draft' ? null : format.day(effectiveFrom)],
    [t('models.openUntil'), status === 'published' && openUntil ? format.day(openUntil) : null],
    [t('models.follows'), former],
    [t('models.correctionReason'), correction],
    [t('models.correctedBy'), correctedBy && t('models.correctedByText', correctedBy)],
    [t('models.submitted'), submittedAt && format.moment(submittedAt)],
    [t('models.published'), publishedAt && format.moment(publishedAt)],
    [t('models.retired'), retiredAt && format.moment(retiredAt)],
    [t('models.origin'), shipped ? t('models.shipped') : t('models.uploaded')],
    [t('models.criteria'), provenanceWords(provenance)],
  ];
  return (
    <Panel title={t('models.facts')} aside={<VersionStatus status={status} />}>
      <Facts facts={facts} />
    </Panel>
  );
};

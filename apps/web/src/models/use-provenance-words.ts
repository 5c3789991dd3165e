import type { DeskModelVersion } from '@cairn/contracts/surveys/http/model-versions.js';
import { useTranslation } from 'react-i18next';

/** How many criteria are published, inferred and unconfirmed; what there is none of is not named. */
export const useProvenanceWords = (): ((provenance: DeskModelVersion['provenance']) => string) => {
  const { t } = useTranslation();
  return (provenance) =>
    (['published', 'inferred', 'unconfirmed'] as const)
      .flatMap((one) => (provenance[one] > 0 ? [t(`models.provenanceCounts.${one}`, { count: provenance[one] })] : []))
      .join(', ');
};

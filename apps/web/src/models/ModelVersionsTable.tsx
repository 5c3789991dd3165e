import type { DeskModelVersion } from '@cairn/contracts/surveys/http/model-versions.js';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { DataTable } from '../table/DataTable.js';
import table from '../table/table.module.css';
import { useProvenanceWords } from './use-provenance-words.js';
import { VersionStatus } from './VersionStatus.js';

/** Of each version its standing, its days and how sure its criteria are. */
export const ModelVersionsTable = ({ versions }: { readonly versions: readonly DeskModelVersion[] }) => {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const provenanceWords = useProvenanceWords();
  const titleOf = ({ titles }: DeskModelVersion): string => titles[i18n.language] ?? titles['en'] ?? '';
  const opensUntil = ({ status, openUntil, retiredAt }: DeskModelVersion): string => {
    const lastDay = retiredAt?.slice(0, 10) ?? openUntil;
    if (status === 'draft') return t('models.notOpen');
    if (status === 'retired') return lastDay ? t('models.closedOn', { day: format.day(lastDay) }) : t('models.closed');
    return openUntil ? format.day(openUntil) : t('models.noEnd');
  };
  return (
    <DataTable
      name="models"
      rows={versions}
      keyOf={({ id }) => id}
      linked
      columns={[
        {
          title: t('models.version'),
          value: (row) => `${titleOf(row)} ${row.version}`,
          cell: (row) => (
            <>
              <Link to="/models/$model/$version" params={{ model: row.model, version: row.version }}>
                {titleOf(row)}
              </Link>
              <span className={table['line']}>{t('models.named', { version: row.version })}</span>
            </>
          ),
        },
        { title: t('models.standing'), value: ({ status }) => t(`models.status.${status}`), cell: ({ status }) => <VersionStatus status={status} /> },
        { title: t('models.effectiveFrom'), value: ({ effectiveFrom }) => effectiveFrom, cell: ({ status, effectiveFrom }) => (status === 'draft' ? t('models.notYet') : format.day(effectiveFrom)) },
        { title: t('models.openUntil'), value: ({ openUntil, retiredAt }) => retiredAt?.slice(0, 10) ?? openUntil ?? '', cell: opensUntil },
        {
          title: t('models.criteria'),
          value: ({ provenance }) => provenance.published + provenance.inferred + provenance.unconfirmed,
          cell: ({ provenance }) => (
            <>
              {provenance.published + provenance.inferred + provenance.unconfirmed}
              <span className={table['line']}>{provenanceWords(provenance)}</span>
            </>
          ),
        },
        { title: t('models.indicators'), value: ({ indicators }) => indicators, cell: ({ indicators }) => indicators },
      ]}
    />
  );
};

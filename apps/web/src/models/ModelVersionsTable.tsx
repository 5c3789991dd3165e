import type { DeskModelVersion } from '@cairn/contracts/surveys/http/model-versions.js';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { DataTable } from '../table/DataTable.js';
import table from '../table/table.module.css';
import { VersionStatus } from './VersionStatus.js';

/** Of each version its standing, its days and how sure its criteria are. */
export const ModelVersionsTable = ({ versions }: { readonly versions: readonly DeskModelVersion[] }) => {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const titleOf = ({ titles }: DeskModelVersion): string => titles[i18n.language] ?? titles['en'] ?? '';
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
        { title: t('models.openUntil'), value: ({ openUntil }) => openUntil ?? '', cell: ({ openUntil, status }) => (status === 'published' && openUntil ? format.day(openUntil) : t('models.noEnd')) },
        {
          title: t('models.criteria'),
          value: ({ provenance }) => provenance.published + provenance.inferred + provenance.unconfirmed,
          cell: ({ provenance }) => (
            <>
              {t('models.provenanceCounts.published', { count: provenance.published })}
              <span className={table['line']}>
                {[
                  t('models.provenanceCounts.inferred', { count: provenance.inferred }),
                  t('models.provenanceCounts.unconfirmed', { count: provenance.unconfirmed }),
                ].join(', ')}
              </span>
            </>
          ),
        },
        { title: t('models.indicators'), value: ({ indicators }) => indicators, cell: ({ indicators }) => indicators },
      ]}
    />
  );
};

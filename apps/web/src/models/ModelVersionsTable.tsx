import type { DeskModelVersion } from '@cairn/contracts/surveys/http/model-versions.js';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { DataTable } from '../table/DataTable.js';
import table from '../table/table.module.css';
import { TryLink } from './TryLink.js';
import { useProvenanceWords } from './use-provenance-words.js';
import { VersionStatus } from './VersionStatus.js';

/** Of each version its standing, its days and how sure its criteria are. */
export const ModelVersionsTable = ({ versions }: { readonly versions: readonly DeskModelVersion[] }) => {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const provenanceWords = useProvenanceWords();
  const titleOf = ({ titles }: DeskModelVersion): string => titles[i18n.language] ?? titles['en'] ?? '';
  const lastDayOf = ({ status, openUntil, retiredAt }: DeskModelVersion): string | null =>
    status === 'draft' ? null : (retiredAt?.slice(0, 10) ?? openUntil);
  const withoutLastDay = { draft: t('models.notOpen'), published: t('models.noEnd'), retired: t('models.closed') };
  const lastDayWords = (row: DeskModelVersion): string => {
    const lastDay = lastDayOf(row);
    return lastDay ? format.day(lastDay) : withoutLastDay[row.status];
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
                <bdi>{titleOf(row)}</bdi>
              </Link>
              <span className={table['line']}>{t('models.named', { version: row.version })}</span>
            </>
          ),
        },
        {
          title: t('models.standing'),
          value: ({ status }) => t(`models.status.${status}`),
          cell: ({ status, openElements }) => (
            <>
              <VersionStatus status={status} />
              {openElements > 0 && (
                <span className={table['line']}>{t('models.openElements', { count: openElements })}</span>
              )}
            </>
          ),
        },
        {
          title: t('models.effectiveFrom'),
          value: ({ effectiveFrom }) => effectiveFrom,
          words: ({ effectiveFrom }) => format.day(effectiveFrom),
          cell: ({ status, effectiveFrom }) =>
            status === 'draft' ? t('models.notYet') : <bdi>{format.day(effectiveFrom)}</bdi>,
        },
        {
          title: t('models.openUntil'),
          value: (row) => lastDayOf(row) ?? '',
          words: lastDayWords,
          cell: (row) => <bdi>{lastDayWords(row)}</bdi>,
        },
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
        { title: '', cell: (row) => <TryLink model={row.model} version={row.version} title={titleOf(row)} /> },
      ]}
    />
  );
};

import type { AuditEntry, AuditFilter } from '@cairn/contracts/organizations/http/audit-log.js';
import { useTranslation } from 'react-i18next';
import { type Owner, auditLogOf } from '../api/integrations.js';
import { useFormat } from '../i18n/use-format.js';
import { EmptyState } from '../states/EmptyState.js';
import type { Column } from '../table/column.js';
import { PagedTable } from '../table/PagedTable.js';
import table from '../table/table.module.css';
import { useAuditDetail } from './use-audit-detail.js';

type Props = { readonly owner: Owner; readonly filter: AuditFilter };

export const AuditLogTable = ({ owner, filter }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const byOf = ({ by, byName }: AuditEntry): string => {
    if (byName) return byName;
    if (by === 'system') return t('auditLog.system');
    return by === 'guest' ? t('auditLog.guest') : t('auditLog.gone');
  };
  const detailOf = useAuditDetail();
  const organization: Column<AuditEntry> = {
    title: t('auditLog.organization'),
    value: ({ organizationName }) => organizationName ?? t('frame.programme'),
    cell: ({ organizationName }) => <bdi>{organizationName ?? t('frame.programme')}</bdi>,
  };
  return (
    <PagedTable
      name="audit-log"
      source={auditLogOf(owner, filter)}
      searchable={false}
      empty={<EmptyState title={t('auditLog.emptyTitle')}>{t('auditLog.empty')}</EmptyState>}
      keyOf={({ id }) => id}
      columns={[
        {
          title: t('auditLog.what'),
          value: ({ what }) => t(`auditLog.acts.${what}`),
          cell: (entry) => (
            <>
              {t(`auditLog.acts.${entry.what}`)}
              {entry.subjectName && entry.subjectId !== entry.by && (
                <>
                  {' '}
                  (<bdi>{entry.subjectName}</bdi>)
                </>
              )}
              <span className={table['line']}>
                {entry.facilityName && <bdi>{entry.facilityName}</bdi>}
                {entry.facilityName && detailOf(entry) && ' · '}
                {detailOf(entry)}
              </span>
            </>
          ),
        },
        { title: t('auditLog.by'), value: byOf, cell: (entry) => <bdi>{byOf(entry)}</bdi> },
        ...(owner === 'programme' ? [organization] : []),
        {
          title: t('auditLog.at'),
          value: ({ at }) => at,
          words: ({ at }) => format.moment(at),
          cell: ({ at }) => format.moment(at),
        },
      ]}
    />
  );
};

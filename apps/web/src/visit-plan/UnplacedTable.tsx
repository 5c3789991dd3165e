import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { UnplacedVisit } from '../api/plans.js';
import { useFormat } from '../i18n/use-format.js';
import { DataTable } from '../table/DataTable.js';
import look from '../theme/look.module.css';

/** Visits without a date, and what keeps whom from them. */
export const UnplacedTable = ({ unplaced }: { readonly unplaced: readonly UnplacedVisit[] }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const because = ({ because: why, languagesMissing, dates }: UnplacedVisit): string =>
    why === 'no-team' && languagesMissing.length > 0
      ? t('planning.noLanguage', { languages: format.list(languagesMissing) })
      : t(`visitPlan.because.${why}`, { count: dates });
  const reasons = (row: UnplacedVisit): string =>
    row.reasons
      .map(({ code, validators }) =>
        t('visitPlan.reason', { reason: t(`planning.obstacles.${code}`), count: validators }),
      )
      .join('; ');
  return (
    <DataTable
      name="visits-without-date"
      rows={unplaced}
      keyOf={({ visitId }) => visitId}
      columns={[
        {
          title: t('validation.facility'),
          value: ({ facilityName }) => facilityName,
          cell: ({ visitId, organizationId, facilityName }) => (
            <Anchor
              renderRoot={(props) => (
                <Link to="/visits/$visitId" params={{ visitId }} search={{ organization: organizationId }} {...props} />
              )}
            >
              <bdi>{facilityName}</bdi>
            </Anchor>
          ),
        },
        {
          title: t('planning.why'),
          value: because,
          cell: (row) => (
            <>
              {because(row)}
              <div className={look['soft']}>{reasons(row)}</div>
            </>
          ),
        },
      ]}
    />
  );
};

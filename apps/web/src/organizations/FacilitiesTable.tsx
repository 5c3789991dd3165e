import type { Facility } from '@cairn/contracts/organizations/http/organizations.js';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { DataTable } from '../table/DataTable.js';
import table from '../table/table.module.css';

export const FacilitiesTable = ({ facilities }: { facilities: readonly Facility[] }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const place = ({ country, timeZone }: Facility): string => `${format.country(country)}, ${format.zone(timeZone)}`;
  return (
    <DataTable
      name="facilities"
      rows={facilities}
      keyOf={({ id }) => id}
      linked
      columns={[
        {
          title: t('organizations.facility'),
          value: ({ name }) => name,
          cell: ({ id, name, archived }) => (
            <>
              <Link to="/facilities/$facilityId" params={{ facilityId: id }} search={(search) => search}>
                <bdi>{name}</bdi>
              </Link>
              {archived && <span className={table['line']}>{t('organizations.archived')}</span>}
            </>
          ),
        },
        {
          title: t('organizations.type'),
          value: ({ type }) => t(`organizations.types.${type}`),
          cell: ({ type }) => t(`organizations.types.${type}`),
        },
        { title: t('organizations.place'), value: place, cell: place },
        {
          title: t('organizations.areasColumn'),
          value: ({ serviceAreas }) => serviceAreas.length,
          cell: ({ serviceAreas }) => format.number(serviceAreas.length),
        },
      ]}
    />
  );
};

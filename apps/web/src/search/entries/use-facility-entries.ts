import { IconBuildingHospital } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { facilitiesQuery } from '../../api/organizations.js';
import { useFormat } from '../../i18n/use-format.js';
import type { Entries } from '../entry.js';
import { entriesOf } from './entries-of.js';
import { useReach } from './use-reach.js';

export const useFacilityEntries = (): Entries => {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { organizationId, leadsTo } = useReach();
  const enabled = leadsTo('/facilities');
  const facilities = useQuery({ ...facilitiesQuery(organizationId), enabled });
  if (!enabled) return [];
  return entriesOf(facilities, ({ id, name, type, country }) => ({
    key: id,
    title: name,
    under: t('search.facility', { type: t(`organizations.types.${type}`), country: format.country(country) }),
    icon: IconBuildingHospital,
    go: () => void navigate({ to: '/facilities/$facilityId', params: { facilityId: id }, search: {} }),
  }));
};

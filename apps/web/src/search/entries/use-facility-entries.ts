import { IconBuildingHospital } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { facilitiesOf } from '../../api/organizations.js';
import { useFormat } from '../../i18n/use-format.js';
import type { Entries } from '../entry.js';
import { useReach } from './use-reach.js';
import { useSearched } from './use-searched.js';

export const useFacilityEntries = (typed: string): Entries => {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { organizationId, leadsTo } = useReach();
  return useSearched(facilitiesOf(organizationId), typed, leadsTo('/facilities'), ({ id, name, type, country }) => ({
    key: id,
    title: name,
    under: t('search.facility', { type: t(`organizations.types.${type}`), country: format.country(country) }),
    icon: IconBuildingHospital,
    go: () => void navigate({ to: '/facilities/$facilityId', params: { facilityId: id }, search: {} }),
  }));
};

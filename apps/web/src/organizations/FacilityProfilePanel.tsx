import type { Facility } from '@cairn/contracts/organizations/http/organizations.js';
import { useTranslation } from 'react-i18next';
import { Facts } from '../frame/Facts.js';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';

export const FacilityProfilePanel = ({ facility }: { facility: Facility }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const facts = [
    [t('organizations.type'), t(`organizations.types.${facility.type}`)],
    [t('organizations.ownership'), t(`organizations.ownerships.${facility.ownership}`)],
    [t('organizations.beds'), format.number(facility.beds)],
    [t('organizations.teaching'), facility.teaching ? t('words.yes') : t('words.no')],
    [t('organizations.country'), format.country(facility.country)],
    [t('organizations.region'), t(`organizations.regions.${facility.region}`)],
    [t('organizations.timeZone'), format.zone(facility.timeZone)],
  ] as const;
  return (
    <Panel title={t('organizations.profile')}>
      <Facts facts={facts} />
    </Panel>
  );
};

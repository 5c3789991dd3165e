import type { Facility } from '@cairn/contracts/organizations/http/organizations.js';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../frame/Facts.js';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import { identifierLines } from './identifiers-typed.js';

type Props = { readonly facility: Facility; /** Beside the heading. */ readonly aside?: ReactNode };

export const FacilityProfilePanel = ({ facility, aside }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const facts = [
    [t('organizations.type'), t(`organizations.types.${facility.type}`)],
    [t('organizations.ownership'), t(`organizations.ownerships.${facility.ownership}`)],
    [t('organizations.beds'), format.number(facility.beds)],
    [t('organizations.teaching'), facility.teaching ? t('words.yes') : t('words.no')],
    [t('organizations.city'), facility.place ?? null],
    [t('organizations.country'), format.country(facility.country)],
    [t('organizations.region'), t(`organizations.regions.${facility.region}`)],
    [t('organizations.timeZone'), format.zone(facility.timeZone)],
    [t('organizations.identifiers'), identifierLines(facility.identifiers) || null],
  ] as const;
  return (
    <Panel title={t('organizations.profile')} aside={aside}>
      <Facts facts={facts} />
    </Panel>
  );
};

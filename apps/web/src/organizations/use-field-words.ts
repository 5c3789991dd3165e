import {
  facilityType,
  identifiers as identifiersSchema,
  ownership,
  region,
} from '@cairn/contracts/organizations/facility.js';
import type { Correction } from '@cairn/contracts/organizations/http/corrections.js';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { identifierLines } from './identifiers-typed.js';

type Change = Correction['changes'][number];
type Words = { readonly field: string; readonly before: string; readonly after: string };

/** A changed field in the words of the profile. */
export const useFieldWords = (): ((change: Change) => Words) => {
  const { t } = useTranslation();
  const format = useFormat();
  const names: Readonly<Record<string, string>> = {
    name: t('organizations.name'),
    country: t('organizations.country'),
    region: t('organizations.region'),
    timeZone: t('organizations.timeZone'),
    type: t('organizations.type'),
    beds: t('organizations.beds'),
    teaching: t('organizations.teaching'),
    ownership: t('organizations.ownership'),
    place: t('organizations.city'),
    identifiers: t('organizations.identifiers'),
  };
  const wordOf = (field: string, value: unknown): string => {
    if (value === null) return t('organizations.nothing');
    if (typeof value === 'boolean') return value ? t('words.yes') : t('words.no');
    if (typeof value === 'number') return format.number(value);
    if (field === 'identifiers') return identifierLines(identifiersSchema.safeParse(value).data).replaceAll('\n', ', ');
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    if (field === 'country') return format.country(text);
    if (field === 'timeZone') return format.zone(text);
    const [type, owner, place] = [
      facilityType.safeParse(text).data,
      ownership.safeParse(text).data,
      region.safeParse(text).data,
    ];
    if (field === 'type' && type) return t(`organizations.types.${type}`);
    if (field === 'ownership' && owner) return t(`organizations.ownerships.${owner}`);
    if (field === 'region' && place) return t(`organizations.regions.${place}`);
    return text;
  };
  return ({ field, before, after }) => ({
    field: names[field] ?? field,
    before: wordOf(field, before),
    after: wordOf(field, after),
  });
};

import type { FacilityProfile } from '@cairn/contracts/organizations/facility.js';
import type { Dimension, SizeClass } from '@cairn/contracts/scoring/http/benchmarks.js';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';

/** A value of a dimension in words: "Middle East" for the region middle-east. */
export const useDimensionWords = (): ((dimension: Dimension, value: string) => string) => {
  const { t } = useTranslation();
  const format = useFormat();
  const words: Readonly<Record<Dimension, (value: string) => string>> = {
    region: (value) => t(`organizations.regions.${value as FacilityProfile['region']}`),
    country: format.country,
    type: (value) => t(`organizations.types.${value as FacilityProfile['type']}`),
    size: (value) => t(`benchmarks.sizes.${value as SizeClass}`),
    teaching: (value) => t(`benchmarks.teachings.${value as 'yes' | 'no'}`),
    ownership: (value) => t(`organizations.ownerships.${value as FacilityProfile['ownership']}`),
  };
  return (dimension, value) => words[dimension](value);
};

import type { FacilityProfile } from '@cairn/contracts/organizations/facility.js';

type Ownership = FacilityProfile['ownership'];

export type Place = {
  readonly country: string;
  readonly region: FacilityProfile['region'];
  readonly zones: readonly string[];
  readonly weight: number;
  /** How hospitals are owned there, as weights. */
  readonly ownership: readonly (readonly [Ownership, number])[];
};

const mostlyPublic = [
  ['public', 70],
  ['non-profit', 15],
  ['private', 15],
] as const;
const mixed = [
  ['public', 45],
  ['non-profit', 25],
  ['private', 30],
] as const;
const mostlyNonProfit = [
  ['public', 18],
  ['non-profit', 58],
  ['private', 24],
] as const;

/**
 * Where simulated hospitals stand: every region of the benchmark's map, in countries with one zone and with several.
 */
export const places: readonly Place[] = [
  {
    country: 'US',
    region: 'north-america',
    zones: ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'],
    weight: 26,
    ownership: mostlyNonProfit,
  },
  {
    country: 'CA',
    region: 'north-america',
    zones: ['America/Toronto', 'America/Vancouver', 'America/Halifax'],
    weight: 5,
    ownership: mostlyPublic,
  },
  { country: 'DE', region: 'europe', zones: ['Europe/Berlin'], weight: 8, ownership: mixed },
  { country: 'GB', region: 'europe', zones: ['Europe/London'], weight: 5, ownership: mostlyPublic },
  { country: 'ES', region: 'europe', zones: ['Europe/Madrid', 'Atlantic/Canary'], weight: 4, ownership: mostlyPublic },
  { country: 'NL', region: 'europe', zones: ['Europe/Amsterdam'], weight: 3, ownership: mostlyNonProfit },
  { country: 'IT', region: 'europe', zones: ['Europe/Rome'], weight: 3, ownership: mostlyPublic },
  { country: 'PT', region: 'europe', zones: ['Europe/Lisbon', 'Atlantic/Azores'], weight: 2, ownership: mostlyPublic },
  { country: 'FI', region: 'europe', zones: ['Europe/Helsinki'], weight: 1, ownership: mostlyPublic },
  { country: 'TR', region: 'europe', zones: ['Europe/Istanbul'], weight: 6, ownership: mostlyPublic },
  { country: 'SA', region: 'middle-east', zones: ['Asia/Riyadh'], weight: 5, ownership: mostlyPublic },
  { country: 'AE', region: 'middle-east', zones: ['Asia/Dubai'], weight: 3, ownership: mixed },
  { country: 'EG', region: 'middle-east', zones: ['Africa/Cairo'], weight: 2, ownership: mixed },
  { country: 'CN', region: 'asia-pacific', zones: ['Asia/Shanghai'], weight: 5, ownership: mostlyPublic },
  { country: 'KR', region: 'asia-pacific', zones: ['Asia/Seoul'], weight: 3, ownership: mixed },
  { country: 'IN', region: 'asia-pacific', zones: ['Asia/Kolkata'], weight: 4, ownership: mixed },
  {
    country: 'AU',
    region: 'asia-pacific',
    zones: ['Australia/Sydney', 'Australia/Brisbane', 'Australia/Adelaide', 'Australia/Perth'],
    weight: 4,
    ownership: mostlyPublic,
  },
  {
    country: 'NZ',
    region: 'asia-pacific',
    zones: ['Pacific/Auckland', 'Pacific/Chatham'],
    weight: 1,
    ownership: mostlyPublic,
  },
  {
    country: 'ID',
    region: 'asia-pacific',
    zones: ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'],
    weight: 2,
    ownership: mixed,
  },
  {
    country: 'BR',
    region: 'latin-america',
    zones: ['America/Sao_Paulo', 'America/Manaus', 'America/Rio_Branco'],
    weight: 5,
    ownership: mixed,
  },
  {
    country: 'MX',
    region: 'latin-america',
    zones: ['America/Mexico_City', 'America/Tijuana'],
    weight: 2,
    ownership: mixed,
  },
  { country: 'CL', region: 'latin-america', zones: ['America/Santiago'], weight: 1, ownership: mixed },
  { country: 'ZA', region: 'africa', zones: ['Africa/Johannesburg'], weight: 2, ownership: mixed },
  { country: 'KE', region: 'africa', zones: ['Africa/Nairobi'], weight: 1, ownership: mixed },
  { country: 'NG', region: 'africa', zones: ['Africa/Lagos'], weight: 1, ownership: mixed },
];

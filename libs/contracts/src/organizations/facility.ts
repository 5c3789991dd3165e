import { z } from 'zod';
import { country, id, slug, timeZone } from '../values.js';

export const facilityType = z.enum([
  'general-hospital',
  'specialty-hospital',
  'teaching-hospital',
  'imaging-centre',
  'clinic',
]);
export const ownership = z.enum(['public', 'non-profit', 'private']);
/** Region within the benchmark's world map. */
export const region = z.enum(['africa', 'asia-pacific', 'europe', 'latin-america', 'middle-east', 'north-america']);

/** A facility as facts carry it; what may be entered is narrower, see `addFacility`. */
export const facilityProfile = z
  .object({
    name: z.string(),
    country,
    region,
    timeZone,
    type: facilityType,
    beds: z.int().min(0).max(20_000),
    teaching: z.boolean(),
    ownership,
  })
  .meta({ id: 'FacilityProfile' });
export type FacilityProfile = z.output<typeof facilityProfile>;

/** A unit that answers for itself. `kind` is one of the model's area kinds, `radiology` for example. */
export const serviceArea = z.object({ id, name: z.string(), kind: slug }).meta({ id: 'ServiceArea' });
export type ServiceArea = z.output<typeof serviceArea>;

import { z } from 'zod';
import { id, slug } from '../values.js';
import { country, facilityName, timeZone } from '../vocabulary.js';

export const facilityType = z
  .enum(['general-hospital', 'specialty-hospital', 'teaching-hospital', 'imaging-centre', 'clinic'])
  .meta({ description: 'Kind of facility.' });
export const ownership = z.enum(['public', 'non-profit', 'private']).meta({ description: 'Who owns the facility.' });
export const region = z
  .enum(['africa', 'asia-pacific', 'europe', 'latin-america', 'middle-east', 'north-america'])
  .meta({ description: 'Region of the world that benchmarks group the facility under.', examples: ['middle-east'] });

/** A facility as events carry it; what may be entered is narrower, see `addFacility`. */
export const facilityProfile = z
  .object({
    name: facilityName,
    country,
    region,
    timeZone,
    type: facilityType,
    beds: z
      .int()
      .min(0)
      .max(20_000)
      .describe('Staffed beds; 0 for a facility without beds.')
      .meta({ examples: [420] }),
    teaching: z.boolean().describe('Whether physicians are trained here.'),
    ownership,
  })
  .meta({ id: 'FacilityProfile', description: 'What is known of a facility.' });
export type FacilityProfile = z.output<typeof facilityProfile>;

export const serviceArea = z
  .object({
    id: id.describe('Id of the service area.').meta({ examples: ['00000000-0000-4000-8000-0000000000a1'] }),
    name: z
      .string()
      .describe('Name of the service area.')
      .meta({ examples: ['Radiology'] }),
    kind: slug.describe('Kind of service area, as maturity models name them.').meta({ examples: ['radiology'] }),
  })
  .meta({ id: 'ServiceArea', description: 'A department of a facility that answers for itself.' });
export type ServiceArea = z.output<typeof serviceArea>;

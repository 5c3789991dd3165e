import { z } from 'zod';
import { id, line, name, slug } from '../values.js';
import { country, facilityName, timeZone } from '../vocabulary.js';

export const facilityType = z
  .enum(['general-hospital', 'specialty-hospital', 'teaching-hospital', 'imaging-centre', 'clinic'])
  .meta({ description: 'Kind of facility.' });
export const ownership = z.enum(['public', 'non-profit', 'private']).meta({ description: 'Who owns the facility.' });
export const region = z
  .enum(['africa', 'asia-pacific', 'europe', 'latin-america', 'middle-east', 'north-america'])
  .meta({ description: 'Region of the world that benchmarks group the facility under.', examples: ['middle-east'] });

/** FHIR-style: a register and the number it gave; printable, without spaces in the name of the register. */
export const identifier = z
  .object({
    system: z
      .string()
      .max(200)
      .regex(/^[a-z][a-z0-9+.-]*:[^\s"<>\\]+$/i, 'must be a URI such as urn:oid:1.3.88')
      .describe('URI of the register that gave it; `urn:oid:1.3.88` for a GLN.')
      .meta({ examples: ['urn:oid:1.3.88'] }),
    value: line(64)
      .describe('The identifier in that register.')
      .meta({ examples: ['4012345000009'] }),
  })
  .meta({ id: 'Identifier', description: 'What a facility or organization is called in a register.' });
export type Identifier = z.output<typeof identifier>;
const keyOf = ({ system, value }: Identifier): string => `${system} ${value}`;
/** What one field of a profile may hold; null for no value. */
export const fieldValue = z.union([z.string(), z.number(), z.boolean(), z.array(identifier), z.null()]);
export type FieldValue = z.output<typeof fieldValue>;
export const identifiers = z
  .array(identifier)
  .max(10)
  .refine((all) => new Set(all.map(keyOf)).size === all.length, 'must not list an identifier twice')
  .describe('Identifiers in registers, such as a GLN or a national number.');

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
    place: name(120)
      .optional()
      .describe('City or town, up to 120 characters.')
      .meta({ examples: ['Riyadh'] }),
    identifiers: identifiers.optional(),
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

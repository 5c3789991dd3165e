import { z } from 'zod';
import { pageOf, pageQuery, search, sortedBy } from '../../page.js';
import { country, localDate, slug } from '../../values.js';
import { facilityId, facilityName, grantedOn, organizationName } from '../../vocabulary.js';
import { registerMatch } from './certifications.js';
import { facilityStanding } from './facility-standing.js';

const listedCertificate = registerMatch
  .extend({ facilityId, grantedOn })
  .meta({ id: 'ListedCertificate', description: 'A certificate of a facility that consents to be listed.' });
export type ListedCertificate = z.output<typeof listedCertificate>;
export const listedCertificates = pageOf(listedCertificate, 'Certificates in the public register.');

const filters = {
  search: search.describe('Words to look for in names of facility and organization, and in the number.'),
  country: country.optional().describe('Only those of facilities in this country, by ISO 3166-1 alpha-2 code.'),
  model: slug.optional().describe('Only those on this maturity model.'),
  stage: z.coerce.number().int().min(0).max(100).optional().describe('Only those at this stage.'),
  year: z.coerce.number().int().min(1900).max(9999).optional().describe('Only those granted in this year.'),
  on: localDate.optional().describe('Only those valid on this day, past or future.'),
  validation: z
    .enum(['validated', 'revalidated'])
    .optional()
    .describe(
      'Only those that a visit validated, for the first time or at another stage, or only those that a visit revalidated.',
    ),
};

export const registerFilters = z.strictObject(filters);
export type RegisterFilters = z.output<typeof registerFilters>;
export const registerListQuery = pageQuery.extend({
  ...filters,
  sort: sortedBy(['grantedOn', 'facilityName', 'stage', 'expiresOn'], '-grantedOn'),
});
export type RegisterListQuery = z.output<typeof registerListQuery>;

export const facilityInRegister = z
  .object({
    facilityId,
    facilityName,
    organizationName,
    country: listedCertificate.shape.country,
    standing: facilityStanding,
    certificates: z.array(listedCertificate).describe('All of its certificates, the newest first.'),
  })
  .meta({ id: 'FacilityInRegister', description: 'A facility that consents to be listed, with its certificates.' });
export type FacilityInRegister = z.output<typeof facilityInRegister>;

import { z } from 'zod';
import {
  country as countryCode,
  id,
  instant as moment,
  localDate,
  slug,
  timeZone as zone,
  version as count,
} from './values.js';

/** Fields that many bodies share, each with what it means and an example. */
const field = <Schema extends z.ZodType>(schema: Schema, description: string, example: unknown): Schema =>
  schema.meta({ description, examples: [example] });

export const organizationId = field(id, 'Id of the organization.', '00000000-0000-4000-8000-000000000001');
export const organizationName = field(z.string(), 'Name of the organization.', 'Northern Lights Health');
export const facilityId = field(id, 'Id of the facility.', '00000000-0000-4000-8000-0000000000f1');
export const facilityName = field(z.string(), 'Name of the facility.', 'Aurora Hospital');
export const assessmentId = field(id, 'Id of the assessment.', '00000000-0000-4000-8000-0000000000c1');
export const visitId = field(id, 'Id of the validation visit.', '00000000-0000-4000-8000-0000000000d1');
export const certificationId = field(id, 'Id of the certification.', '00000000-0000-4000-8000-0000000000aa');
export const certificateNumber = field(
  z.string(),
  'Number of the certificate: the year of the grant, seven symbols without order, and a check symbol.',
  'CRN-2027-7K3M-Q9TK',
);
export const personId = field(id, 'Id of the person.', '00000000-0000-4000-8000-00000000000b');
export const personName = field(z.string(), 'Name of the person.', 'Ada Okafor');

export const model = field(slug, 'Id of the maturity model.', 'diam-enterprise');
export const modelVersion = field(slug, 'Version of the maturity model.', '2019');
export const criterionId = field(slug, 'Id of the criterion within the model version.', 'exchange.teamwork');
export const indicatorId = field(slug, 'Id of the indicator within the model version.', 'imaging-system-live');
export const focusAreaId = field(slug, 'Id of the focus area within the model version.', 'exchange');
export const checksum = field(
  z.string(),
  'Checksum of the content of a model version; any change of the content changes it.',
  '9f2c1d7be04a',
);

export const stage = field(z.int(), 'Maturity stage, from 0 to the highest of the model (7 in most).', 6);
export const score = field(
  z.number(),
  'Score on the scale of the model version, to four decimals; in most models the stage plus the share earned above it.',
  6.4,
);
export const final = field(
  z.boolean(),
  'True once the assessment is submitted; false while the result may still change with the answers.',
  true,
);

export const timeZone = field(zone, 'IANA time zone of the facility.', 'Asia/Riyadh');
export const country = field(countryCode, 'ISO 3166-1 alpha-2 code of the country.', 'SA');
export const grantedOn = field(localDate, 'First day of validity, in the time zone of the facility.', '2027-04-27');
export const expiresOn = field(localDate, 'Last day of validity, in the time zone of the facility.', '2030-04-27');
export const asOf = field(
  moment,
  'Instant whose state is shown: everything recorded up to it counts, nothing later.',
  '2027-03-09T06:00:00.000Z',
);
export const version = field(
  count,
  'Version of the resource, counted from 1; 0 before the first change. Sent back in If-Match.',
  3,
);

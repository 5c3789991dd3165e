import type { ProgrammeIdentity } from '@cairn/contracts/certification/programme-identity.js';
import type { Registered } from '../certification/registered.js';
import { localDateOf, validityFrom } from '../certification/validity.js';

const zone = 'UTC';

/** A certificate of a facility that does not exist, granted today, for the preview of an identity. */
export const sampleEntry = (now: string, issuer: ProgrammeIdentity): Registered => {
  const terms = { validityMonths: 36, renewalWindowMonths: 12 };
  const { grantedOn, expiresOn } = validityFrom(localDateOf(now, zone), terms);
  return {
    number: 'SAMPLE',
    certificationId: '00000000-0000-4000-8000-000000000000',
    facilityId: '00000000-0000-4000-8000-000000000000',
    facilityName: 'Sample Hospital',
    organizationName: 'Sample Health Trust',
    country: 'CH',
    timeZone: zone,
    model: 'sample',
    modelName: 'Sample Maturity Model',
    modelVersion: '1',
    stage: 6,
    stageTitle: '',
    highestStage: 7,
    grantedOn,
    expiresOn,
    kind: 'first',
    issuer,
    replacedOn: null,
    replacedBy: null,
    revokedOn: null,
    suspensions: [],
    correctedOn: null,
    correctedTo: null,
  };
};

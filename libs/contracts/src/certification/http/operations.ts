import { z } from 'zod';
import type { Operations } from '../../operation.js';

const certificationNotFound = { 404: ['certification-not-found'] };
const certification = '/api/certification/{organizationId}/certifications/{certificationId}';

export const certificationOperations = {
  'GET /api/certification/desk/certifications': {
    id: 'listAllCertifications',
    tag: 'Certifications',
    summary: 'List the certifications of all organizations',
    description: 'Page by page; those in force first, the next to expire on top, unless `sort` says otherwise.',
  },
  'GET /api/certification/desk/certifications/figures': {
    id: 'countAllCertifications',
    tag: 'Certifications',
    summary: 'Count the certifications of all organizations',
    description: 'By status, counted at the moment of the request.',
  },
  'GET /api/certification/{organizationId}/certifications': {
    id: 'listCertifications',
    tag: 'Certifications',
    summary: 'List the certifications of an organization',
    description: 'Page by page; the latest grant first unless `sort` says otherwise.',
  },
  [`GET ${certification}`]: {
    id: 'getCertification',
    tag: 'Certifications',
    summary: 'Read a certification with its history',
    description: 'The ETag carries the version that changes send in If-Match.',
    refusals: certificationNotFound,
  },
  [`POST ${certification}/changes`]: {
    id: 'changeCertification',
    tag: 'Certifications',
    summary: 'Suspend, reinstate, revoke or correct a certification',
    description:
      'A revocation takes two managers: one proposes, another confirms. Nobody who belongs or ever belonged to the organization changes its certifications.',
    refusals: {
      ...certificationNotFound,
      409: [
        'certification-over',
        'certification-suspended',
        'revocation-pending',
        'no-revocation-proposed',
        'revocation-needs-two-people',
        'nothing-to-correct',
        'actor-belonged-to-organization',
      ],
    },
  },
  [`POST ${certification}/changes/preview`]: {
    id: 'previewCertificationChange',
    tag: 'Certifications',
    summary: 'See what a change to a certification would do',
    description: 'What would hold from when, and who would be mailed. Nothing is changed.',
    refusals: certificationNotFound,
  },
  'GET /api/certification/desk/identity': {
    id: 'getProgrammeIdentity',
    tag: 'Certifications',
    summary: 'Read the identity of the programme',
    description:
      'Who issues certificates, in all its versions. The ETag carries the version that changes send in If-Match.',
  },
  'PUT /api/certification/desk/identity': {
    id: 'setProgrammeIdentity',
    tag: 'Certifications',
    summary: 'Set the identity of the programme',
    description: 'Certificates that are issued from now on print it; those issued before keep theirs.',
  },
  'POST /api/certification/desk/identity/preview': {
    id: 'previewProgrammeIdentity',
    tag: 'Certifications',
    summary: 'See an identity on a sample certificate',
    description: 'A certificate of a facility that does not exist. Nothing is changed.',
    success: 'The document.',
  },
  'GET /api/certification/register': {
    id: 'searchRegister',
    tag: 'Public register',
    summary: 'Search certificates by the name of the facility',
    description:
      'Every word must be part of the name; at most 20 matches are returned, of facilities that consent to be listed.',
  },
  'GET /api/certification/register/{number}': {
    id: 'getRegisterEntry',
    tag: 'Public register',
    summary: 'Verify a certificate',
    description: 'The status on the day asked for, with the certificate as a signed credential.',
    parameters: { on: 'Day for which the status is asked, past or future; today when left out.' },
    refusals: certificationNotFound,
  },
  'GET /api/certification/register/{number}/certificate.pdf': {
    id: 'downloadCertificate',
    tag: 'Public register',
    summary: 'Download a certificate as PDF',
    description: 'Carries a QR code that leads to the register.',
    success: 'The document.',
    refusals: { ...certificationNotFound, 409: ['certificate-withdrawn'] },
  },
  'GET /api/certification/{organizationId}/facilities/{facilityId}/publication': {
    id: 'getPublication',
    tag: 'Certifications',
    summary: 'Read whether a facility is listed in the public register',
    description: 'It is listed from the day on which its administrator consented, until the consent is withdrawn.',
    refusals: { 404: ['facility-not-found'] },
  },
  'PUT /api/certification/{organizationId}/facilities/{facilityId}/publication': {
    id: 'consentToPublication',
    tag: 'Certifications',
    summary: 'Consent to list a facility in the public register',
    description:
      'With its certificates of the past and those to come. A certificate can be verified by its number without this.',
    refusals: { 404: ['facility-not-found'] },
  },
  'DELETE /api/certification/{organizationId}/facilities/{facilityId}/publication': {
    id: 'withdrawPublication',
    tag: 'Certifications',
    summary: 'Withdraw the consent to list a facility',
    description: 'The register lists it no more; a certificate can still be verified by its number.',
    refusals: { 404: ['facility-not-found'] },
  },
  'PUT /api/certification/{organizationId}/facilities/{facilityId}/publication/scores': {
    id: 'consentToPublishedScores',
    tag: 'Certifications',
    summary: 'Consent to show scores in the public register',
    description:
      'The latest submitted scores on models without stages, which nobody validates, beside the certificates of a facility that is listed.',
    refusals: { 404: ['facility-not-found'], 409: ['facility-not-listed'] },
  },
  'DELETE /api/certification/{organizationId}/facilities/{facilityId}/publication/scores': {
    id: 'withdrawPublishedScores',
    tag: 'Certifications',
    summary: 'Withdraw the consent to show scores',
    description: 'The facility stays listed with its certificates.',
    refusals: { 404: ['facility-not-found'] },
  },
  'GET /api/certification/{organizationId}/facilities/{facilityId}/standing': {
    id: 'getFacilityStanding',
    tag: 'Certifications',
    summary: 'Read the standing of a facility over all models',
    description:
      'The certificate held today on each model, and the latest submitted score on each model without stages. Not found for a facility that has neither.',
    refusals: { 404: ['facility-not-found'] },
  },
  'GET /api/certification/register/certificates': {
    id: 'listRegister',
    tag: 'Public register',
    summary: 'List the certificates of the public register',
    description:
      'Of facilities that consent to be listed, page by page, the newest first unless `sort` says otherwise. Filters narrow it together.',
  },
  'GET /api/certification/register/certificates.csv': {
    id: 'downloadRegister',
    tag: 'Public register',
    summary: 'Download the public register as CSV',
    description: 'The newest 20,000 of those that the filters leave.',
    success: 'The table, UTF-8.',
  },
  'GET /api/certification/register/certificates.atom': {
    id: 'followRegister',
    tag: 'Public register',
    summary: 'Follow the public register by a feed reader',
    description: 'The newest 100 of those that the filters leave (Atom, RFC 4287).',
    success: 'The feed.',
  },
  'GET /api/certification/register/facilities/{facilityId}': {
    id: 'getFacilityInRegister',
    tag: 'Public register',
    summary: 'Read a facility with all its certificates',
    description: 'Those of the past too, the newest first.',
    refusals: { 404: ['facility-not-found'] },
  },
  'GET /api/certification/register/{number}/badge.svg': {
    id: 'getBadge',
    tag: 'Public register',
    summary: 'Read the standing of a certificate as a picture',
    description:
      'For the pages of its facility, which consents to be listed; kept for at most five minutes. Its title says what it shows.',
    parameters: { theme: '`light` or `dark`; `auto`, when left out, follows the reader.' },
    success: 'The picture.',
    refusals: certificationNotFound,
  },
  'GET /api/certification/register/{number}/credential.json': {
    id: 'downloadCredential',
    tag: 'Public register',
    summary: 'Download the credential of a certificate',
    description:
      'Open Badges 3.0 in the W3C data model 2.0, with an `eddsa-rdfc-2022` proof. Issued once for each number; always the same.',
    success: 'The credential as JSON.',
    refusals: { ...certificationNotFound, 409: ['certificate-withdrawn'] },
  },
  'GET /api/certification/register/{number}/credential.jwt': {
    id: 'downloadCredentialAsJwt',
    tag: 'Public register',
    summary: 'Download the credential of a certificate as JWT',
    description: 'The same credential, signed with RS256; `kid` is the address of the key.',
    success: 'The credential as a compact JWS.',
    refusals: { ...certificationNotFound, 409: ['certificate-withdrawn'] },
  },
  'POST /api/certification/register/verifications': {
    id: 'verifyCredential',
    tag: 'Public register',
    summary: 'Verify a credential',
    description:
      'Takes JSON with a proof or a compact JWS, and says what it is worth now. Of a forged one nothing else is said. Nothing is kept.',
  },
  'POST /api/certification/register/verifications/file': {
    id: 'verifyCredentialInFile',
    tag: 'Public register',
    summary: 'Verify the credential in a file',
    description: 'The same for a certificate as PDF, or a credential as a file.',
    upload: { fields: z.object({}), file: 'A certificate as PDF, or a credential as JSON or JWT; up to 5 MB.' },
  },
  'GET /api/certification/register/status-lists/{purpose}/{list}': {
    id: 'getStatusList',
    tag: 'Public register',
    summary: 'Read whether credentials are revoked or suspended',
    description:
      'A Bitstring Status List (W3C) as a signed credential: JSON with an `eddsa-rdfc-2022` proof, or a JWT for those who accept only `application/vc+jwt`. Each credential names its list and its entry in `credentialStatus`; the order of entries follows nothing.',
    parameters: {
      purpose: 'What the list states: `revocation` also of certificates that were corrected or replaced.',
      list: 'Number of the list.',
    },
    success: 'The list, as JSON or as a compact JWS.',
    refusals: { 404: ['status-list-not-found'] },
  },
  'GET /.well-known/jwks.json': {
    id: 'listSigningKeys',
    tag: 'Public register',
    summary: 'List the keys that sign credentials',
    description: 'Former keys stay published, since certificates signed with them are valid.',
  },
  'GET /.well-known/keys/{thumbprint}': {
    id: 'getSigningKey',
    tag: 'Public register',
    summary: 'Read a key that signed credentials',
    description: 'The `kid` of a credential is this address.',
    refusals: { 404: ['signing-key-not-found'] },
  },
  'GET /.well-known/log-checkpoints.json': {
    id: 'listLogCheckpoints',
    tag: 'Public register',
    summary: 'List the signed checkpoints of the event logs',
    description:
      'Each service states once a day how far the hash chains over its events have come. A copy kept elsewhere shows whether the record was rewritten.',
  },
  'GET /.well-known/did.json': {
    id: 'getIssuerAsDid',
    tag: 'Public register',
    summary: 'Read the issuer as did:web',
    description: 'Every key that ever signed a credential; former keys stay for what they have signed.',
  },
  'GET /.well-known/issuer.json': {
    id: 'getIssuerProfile',
    tag: 'Public register',
    summary: 'Read the issuer as a profile',
    description: 'A Profile of Open Badges, by the identity of the programme today.',
  },
} satisfies Operations;

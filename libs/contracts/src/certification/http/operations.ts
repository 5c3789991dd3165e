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
    description: 'Every word must be part of the name; at most 20 matches are returned.',
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
  'GET /api/certification/register/status-lists/{purpose}/{list}': {
    id: 'getStatusList',
    tag: 'Public register',
    summary: 'Read whether credentials are revoked or suspended',
    description:
      'A Bitstring Status List (W3C) as a signed credential. Each credential names its list and its entry in `credentialStatus`; the order of entries follows nothing.',
    parameters: {
      purpose: 'What the list states: `revocation` also of certificates that were corrected or replaced.',
      list: 'Number of the list.',
    },
    success: 'The list as a compact JWS.',
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
} satisfies Operations;

import type { Operations } from '../../operation.js';

const certificationNotFound = { 404: ['certification-not-found'] };

export const certificationOperations = {
  'GET /api/certification/desk/certifications': {
    id: 'listAllCertifications',
    tag: 'Certifications',
    summary: 'List the certifications of all organizations',
    description: 'By their last day of validity, up to 1,000.',
  },
  'GET /api/certification/{organizationId}/certifications': {
    id: 'listCertifications',
    tag: 'Certifications',
    summary: 'List the certifications of an organization',
    description: 'The latest grant first.',
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
    refusals: certificationNotFound,
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

import { z } from 'zod';
import { id, instant } from './values.js';

/** What the audit log records, by the kind it is filtered by. */
export const actsOfKind = {
  'sign-in': [
    'signed-in',
    'sign-in-failed',
    'single-sign-on-set',
    'single-sign-on-domain-proved',
    'single-sign-on-enforced',
    'single-sign-on-not-enforced',
    'single-sign-on-removed',
    'second-factor-required',
    'second-factor-optional',
  ],
  evidence: ['evidence-opened'],
  rights: [
    'member-invited',
    'invitation-withdrawn',
    'member-joined',
    'role-changed',
    'member-removed',
    'staff-invited',
    'staff-invitation-withdrawn',
    'staff-joined',
    'staff-roles-changed',
    'conflict-declared',
    'conflict-ended',
    'conflict-withdrawn',
    'conflict-override-requested',
    'conflict-override-approved',
  ],
  decisions: [
    'participation-confirmed',
    'participation-declined',
    'assessment-submitted',
    'assessment-reopened',
    'visit-decided',
    'certification-suspended',
    'certification-reinstated',
    'certification-corrected',
    'revocation-proposed',
    'revocation-dismissed',
    'certification-revoked',
    'identity-set',
    'model-version-published',
    'model-version-retired',
  ],
  integrations: [
    'api-key-created',
    'api-key-revoked',
    'api-key-used',
    'webhook-created',
    'webhook-changed',
    'webhook-secret-rotated',
    'webhook-replayed',
    'webhook-removed',
  ],
  'audit-log': ['audit-log-exported'],
} as const;

export type ActKind = keyof typeof actsOfKind;
export type ActName = (typeof actsOfKind)[ActKind][number];

export const actKind = z.enum(Object.keys(actsOfKind) as ActKind[]);
export const actName = z.enum(Object.values(actsOfKind).flat() as ActName[]);

/** Something that somebody did and that the audit log records: ids and plain facts, no names. */
export const act = z.object({
  what: actName.describe('What was done.'),
  by: z.string().describe('Id of the person or the API key, or `system` or `guest`.'),
  at: instant.describe('Instant at which it was done.'),
  subjectId: id.nullable().describe('Id of the person or the thing that it was done to; null where there is none.'),
  detail: z.record(z.string(), z.string()).describe('Further facts by name: ids, roles, outcomes.'),
});
export type Act = z.output<typeof act>;

export const exampleAct: Act = {
  what: 'evidence-opened',
  by: '00000000-0000-4000-8000-00000000000a',
  at: '2027-03-09T06:00:00.000Z',
  subjectId: '00000000-0000-4000-8000-0000000000e1',
  detail: { assessmentId: '00000000-0000-4000-8000-0000000000c1' },
};

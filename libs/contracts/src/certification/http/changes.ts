import { z } from 'zod';
import { instant, localDate, name, reason } from '../../values.js';
import { certificateNumber, personName } from '../../vocabulary.js';
import { certification, standing } from './certifications.js';

const given = reason(2000)
  .describe('Reason in words, up to 2,000 characters. The organization reads it; the public register does not show it.')
  .meta({ examples: ['The imaging archive was replaced and has not been seen yet.'] });

const change = <const Kind extends string>(kind: Kind, says: string) =>
  z.object({ change: z.literal(kind).describe(says), reason: given }).describe(says);

/** What programme staff do to a certification that was granted. */
export const certificationChange = z
  .discriminatedUnion('change', [
    change(
      'suspend',
      'Suspend it: not in force from today on, until it is reinstated. Its last day of validity stays.',
    ),
    change('reinstate', 'Reinstate a suspended one: in force again from today on.'),
    change('propose-revocation', 'Propose its revocation; another manager confirms or dismisses it.'),
    change('dismiss-revocation', 'Dismiss the proposed revocation.'),
    z
      .object({
        change: z.literal('confirm-revocation').describe('Confirm the revocation that another manager proposed.'),
      })
      .describe('Confirm the revocation that another manager proposed: withdrawn for good, for the reason proposed.'),
    change('correct', 'Correct the names on it: reissued under a new number, with the same validity.').extend({
      facilityName: name(120)
        .describe('Name of the facility after the correction.')
        .meta({ examples: ['Aurora University Hospital'] }),
      organizationName: name(160)
        .describe('Name of the organization after the correction.')
        .meta({ examples: ['Northern Lights Health'] }),
    }),
  ])
  .meta({ id: 'CertificationChange', description: 'A change to a certification that was granted.' });
export type CertificationChange = z.output<typeof certificationChange>;

export const changePreview = z
  .object({
    refusal: z
      .string()
      .nullable()
      .describe('Code by which the change would be refused now; null when it would be made.')
      .meta({ examples: [null] }),
    standing: standing.describe('Standing after the change.'),
    from: localDate.describe('Day from which it holds, today in the time zone of the facility.'),
    reissued: z.boolean().describe('Whether a new number is issued and the former one points to it.'),
    mailed: z
      .array(personName)
      .describe('Names of those who are mailed: administrators of the organization, or the other managers.')
      .meta({ examples: [['Ada Okafor']] }),
  })
  .meta({ id: 'ChangePreview', description: 'What a change would do, and who would be mailed. Nothing is changed.' });
export type ChangePreview = z.output<typeof changePreview>;

const certificationStep = z.enum([
  'granted',
  'reminded',
  'window-opened',
  'suspended',
  'reinstated',
  'revocation-proposed',
  'revocation-dismissed',
  'revoked',
  'corrected',
  'replaced',
  'expired',
]);
export type CertificationStep = z.output<typeof certificationStep>;

const historyEntry = z
  .object({
    step: certificationStep.describe('What happened.'),
    at: instant.describe('Instant at which it was recorded.'),
    by: personName
      .nullable()
      .describe('Name of the person of the programme; null where none acted, and for members of the organization.'),
    reason: z
      .string()
      .nullable()
      .describe('Reason in words; null where none is given.')
      .meta({ examples: [null] }),
    number: certificateNumber
      .nullable()
      .describe('Number that was issued or corrected to, or that of the certificate which replaced it; else null.'),
  })
  .meta({ id: 'CertificationHistoryEntry', description: 'A step in the life of a certification.' });
export type CertificationHistoryEntry = z.output<typeof historyEntry>;

export const certificationDetail = certification
  .extend({
    history: z
      .array(historyEntry)
      .describe('What happened, the oldest first. Proposals of a revocation are for staff alone.'),
    revocation: z
      .object({
        reason: z
          .string()
          .describe('Reason in words.')
          .meta({ examples: ['The answers were shown to be untrue.'] }),
        by: personName.describe('Name of the manager who proposed it.'),
        at: instant.describe('Instant at which it was proposed.'),
        isOwn: z.boolean().describe('Whether the caller proposed it, who then cannot confirm it.'),
      })
      .nullable()
      .describe(
        'The proposed revocation that waits for another manager; null when none does, and for members of the organization.',
      ),
  })
  .meta({ id: 'CertificationDetail', description: 'A certification with its history.' });
export type CertificationDetail = z.output<typeof certificationDetail>;

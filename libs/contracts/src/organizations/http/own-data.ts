import { z } from 'zod';
import { me } from '../../me.js';
import { email, instant } from '../../values.js';
import { organizationId, organizationName } from '../../vocabulary.js';

export const ownData = z
  .object({
    exportedAt: instant.describe('Instant of the export.').meta({ examples: ['2027-03-09T06:00:00.000Z'] }),
    person: me.shape.person.omit({ hasPassword: true }).describe('The person.'),
    memberships: me.shape.memberships,
    programmeRoles: me.shape.programmeRoles,
    invitations: z
      .array(z.object({ organizationId, organizationName }).describe('An organization with an open invitation.'))
      .describe('Organizations that have invited the person and wait.'),
  })
  .meta({ id: 'OwnData', description: 'What is kept of a person by name and address, and where they belong.' });
export type OwnData = z.output<typeof ownData>;

export const eraseMe = z
  .object({
    email: email.describe('The address the person signs in with, typed again.').meta({ examples: ['ada@example.org'] }),
  })
  .meta({ id: 'EraseMe', description: 'That the person means their own account.' });

import { z } from 'zod';
import { instant } from './values.js';
import { organizationRole, programmeRole } from './roles.js';
import { organizationId, organizationName, personId, personName } from './vocabulary.js';

export const me = z
  .object({
    person: z
      .object({
        id: personId,
        name: personName,
        email: z
          .string()
          .describe('E-mail address the person signs in with.')
          .meta({ examples: ['ada@example.org'] }),
        locale: z
          .string()
          .describe('Language of mails and screens, as a BCP 47 tag.')
          .meta({ examples: ['en'] }),
        timeZone: z
          .string()
          .describe('IANA time zone of the person.')
          .meta({ examples: ['Asia/Riyadh'] }),
        hasPassword: z
          .boolean()
          .describe('Whether the person can sign in by a password; false where single sign-on alone is used.'),
        twoFactorEnabled: z.boolean().describe('Whether sign-in asks for a one-time code as well.'),
      })
      .describe('The signed-in person.'),
    memberships: z
      .array(
        z.object({ organizationId, organizationName, role: organizationRole }).describe('A role in one organization.'),
      )
      .describe('Organizations the person is a member of.'),
    programmeRoles: z.array(programmeRole).describe('Roles in the programme, across all organizations.'),
    secondFactorDueAt: instant
      .nullable()
      .describe(
        'Instant from which on nothing else is answered until the person has set up a second factor; null where nothing is missing.',
      ),
    demo: z.boolean().describe('True in a demonstration installation, where the clock can be moved.'),
  })
  .meta({ id: 'Me', description: 'The signed-in person with all roles.' });
export type Me = z.output<typeof me>;

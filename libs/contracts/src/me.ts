import { z } from 'zod';
import { organizationRole, programmeRole } from './roles.js';
import { id } from './values.js';

/** `GET /api/me`: who is signed in, and as what. 401 for a guest. */
export const me = z
  .object({
    person: z.object({
      id,
      name: z.string(),
      email: z.string(),
      locale: z.string(),
      timeZone: z.string(),
      twoFactorEnabled: z.boolean(),
    }),
    memberships: z.array(z.object({ organizationId: id, organizationName: z.string(), role: organizationRole })),
    programmeRoles: z.array(programmeRole),
    demo: z.boolean(),
  })
  .meta({ id: 'Me' });
export type Me = z.output<typeof me>;

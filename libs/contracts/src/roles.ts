import { z } from 'zod';

export const organizationRole = z.enum(['admin', 'contributor', 'reader']).meta({
  description:
    'Role within one organization: `admin` manages it and submits, `contributor` answers, `reader` only reads.',
});
export type OrganizationRole = z.output<typeof organizationRole>;

export const programmeRole = z.enum(['manager', 'analyst', 'scheduler', 'validator']).meta({
  description:
    'Role of programme staff, across organizations: `manager` decides and publishes, `analyst` reads, `scheduler` plans visits, `validator` visits.',
});
export type ProgrammeRole = z.output<typeof programmeRole>;

export type Role = OrganizationRole | ProgrammeRole;

import { z } from 'zod';

/** Roles within one organization. */
export const organizationRole = z.enum(['admin', 'contributor', 'reader']);
export type OrganizationRole = z.output<typeof organizationRole>;

/** Roles of the programme's own people, across organizations. */
export const programmeRole = z.enum(['manager', 'analyst', 'scheduler', 'validator']);
export type ProgrammeRole = z.output<typeof programmeRole>;

export type Role = OrganizationRole | ProgrammeRole;

import { country, id, slug } from './values.js';

/** Narrows a list of an organization. */
export const listFilter = {
  facilityId: id.optional().describe('Only those of this facility.'),
  model: slug.optional().describe('Only those on this maturity model.'),
};

/** Narrows a list, or a count, of the desk: what staff see of all organizations. */
export const deskFilter = {
  organizationId: id.optional().describe('Only those of this organization.'),
  country: country.optional().describe('Only those of facilities in this country, by ISO 3166-1 alpha-2 code.'),
};

export type DeskFilter = {
  readonly model?: string | undefined;
  readonly organizationId?: string | undefined;
  readonly country?: string | undefined;
};

import type { Identifier } from '@cairn/contracts/organizations/facility.js';
import { type Command, Rejection } from '@cairn/event-sourcing';
import { changedFields } from '../correction/changed-fields.js';
import { type CorrectionFacts, refuseUnfounded } from '../correction/correction-rules.js';
import type { OrganizationEvent } from './organization-events.js';
import type { Organization, OrganizationRejection } from './organization-state.js';

type Known = { readonly name: string; readonly country: string; readonly identifiers: Identifier[] };

export type CorrectOrganization = Command<'CorrectOrganization', CorrectionFacts & Known>;

/** Puts right what is known of an organization, from a day on. */
export const correctOrganization = ({ data }: CorrectOrganization, organization: Organization): OrganizationEvent[] => {
  if (!organization.id) throw new Rejection<OrganizationRejection>('organization-not-registered');
  const { name, country, identifiers, from, reason } = data;
  const before = { name: organization.name, country: organization.country, identifiers: organization.identifiers };
  const changes = changedFields(before, { name, country, identifiers });
  if (changes.length === 0) return [];
  refuseUnfounded(data);
  return [{ type: 'OrganizationCorrected', data: { name, country, identifiers, changes, from, reason } }];
};

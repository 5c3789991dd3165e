import type { ConfirmParticipation as Wanted } from '@cairn/contracts/organizations/http/participation-requests.js';
import type { ParticipationEvent } from './participation-events.js';

type Confirmation = Extract<ParticipationEvent, { type: 'ParticipationConfirmed' }>['data'];

type Known = Pick<Confirmation, 'personId' | 'confirmedBy'> & {
  /** The same id for the same thing of one request, so that nothing is made twice. */
  readonly idOf: (what: string) => string;
};

export const confirmationOf = (wanted: Wanted, { personId, confirmedBy, idOf }: Known): Confirmation => {
  const common = { personId, confirmedBy, invitationId: idOf('invitation of a request') };
  if (wanted.as === 'member')
    return { ...common, organizationId: wanted.organizationId, role: wanted.role, newOrganization: null };
  const { organizationName: name, facility } = wanted;
  return {
    ...common,
    organizationId: idOf('organization of a request'),
    role: 'admin',
    newOrganization: { name, country: facility.country, facilityId: idOf('facility of a request'), facility },
  };
};

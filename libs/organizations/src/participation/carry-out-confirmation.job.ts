import type { Job } from '@cairn/platform/jobs/job.js';
import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { systemMeta } from '@cairn/platform/tenancy/system-scope.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { keepInvitedName } from '../membership/members.store.js';
import { facility, organization, participation } from '../organizations.publications.js';
import type { OrganizationsTables } from '../organizations.tables.js';
import { forgetContact } from './contacts.store.js';
import { contactOf } from './participations.query.js';
import type { Participation } from './participation-state.js';

type Confirmation = NonNullable<Participation['confirmation']>;

const name = 'carry-out-confirmation';

/**
 * What a confirmed request leads to in the organization, where one transaction cannot reach from the programme. All ids
 * follow from the request, so that a second run finds what the first one made. The key is the request's id.
 */
export const carryOutConfirmation: Job<OrganizationsTables> = {
  name,
  run: async ({ key }, service) => {
    const meta = systemMeta(service.clock, `${name} ${key}`);
    const programme: Scope = { tenantId: programmeTenant, meta };
    const { confirmation, contact } = await service.inTenant(programme, async (tx) => ({
      confirmation: (await tx.load(participation, key)).state.confirmation,
      contact: await contactOf(tx.db, key),
    }));
    if (!confirmation) return;
    const { organizationId, confirmedBy } = confirmation;
    await service.inTenant({ tenantId: organizationId, meta: { ...meta, actor: confirmedBy } }, async (tx) => {
      await register(tx, confirmation);
      await invite(tx, confirmation, contact?.name);
    });
    await service.inTenant(programme, (tx) => forgetContact(tx.db, key));
  },
};

type Tx = Transaction<OrganizationsTables>;

const register = async (tx: Tx, { organizationId, confirmedBy, newOrganization }: Confirmation): Promise<void> => {
  if (!newOrganization) return;
  const { name: organizationName, country, facilityId, facility: profile } = newOrganization;
  await tx.execute(organization, organizationId, {
    type: 'OpenOrganization',
    data: { organizationId, name: organizationName, country, openedBy: confirmedBy },
  });
  if ((await tx.load(facility, facilityId)).version > 0) return;
  await tx.execute(facility, facilityId, {
    type: 'AddFacility',
    data: { facilityId, organizationId, organizationName, profile },
  });
};

/** Whoever belongs to the organization meanwhile, or was invited by somebody else, needs no invitation. */
const invite = async (
  tx: Tx,
  { organizationId, personId, invitationId, role }: Confirmation,
  typedName: string | undefined,
): Promise<void> => {
  const { state } = await tx.load(organization, organizationId);
  const isInvited = [...state.invitations.values()].some(
    (one) => one.id === invitationId || (one.personId === personId && one.status === 'waiting'),
  );
  if (isInvited || state.members.has(personId)) return;
  await tx.execute(organization, organizationId, {
    type: 'InviteMember',
    data: { invitationId, personId, role, byProgramme: true },
  });
  if (typedName !== undefined) await keepInvitedName(tx.db, organizationId, personId, typedName);
};

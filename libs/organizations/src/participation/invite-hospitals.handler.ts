import { randomUUID } from 'node:crypto';
import type {
  HospitalToInvite,
  InvitedHospitals,
  inviteHospitals,
} from '@cairn/contracts/organizations/http/participation-requests.js';
import { SignIn } from '@cairn/platform/auth/sign-in.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { derivedId } from '@cairn/platform/service/derived-id.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod';
import { participation } from '../organizations.publications.js';
import { organizations } from '../organizations.service.js';
import type { OrganizationsTables } from '../organizations.tables.js';
import { carryOutConfirmation } from './carry-out-confirmation.job.js';
import { confirmationOf } from './confirmation-of.js';
import { keepContact } from './contacts.store.js';
import { readRows } from './hospital-rows.js';
import { hospitalsIn, similarTo } from './participations.query.js';

type Wanted = z.output<typeof inviteHospitals>;
type Refusal = InvitedHospitals['rows'][number];

/** The scope is the programme's. All rows or none: a spreadsheet is put right and sent again. */
@CommandOf(organizations)
export class InviteHospitals extends Command<InvitedHospitals> {
  constructor(
    readonly scope: Scope,
    readonly staffId: string,
    readonly wanted: Wanted,
  ) {
    super();
  }
}

@CommandHandler(InviteHospitals)
export class InviteHospitalsHandler implements ICommandHandler<InviteHospitals> {
  constructor(
    @InjectService(organizations) private readonly service: Service<OrganizationsTables>,
    private readonly signIn: SignIn,
  ) {}

  async execute({ scope, staffId, wanted }: InviteHospitals): Promise<InvitedHospitals> {
    const { hospitals, refused } = readRows(wanted.hospitals);
    if (refused.length > 0) return { invited: 0, rows: [...refused] };
    const known = wanted.similarConfirmed ? [] : await this.knownAmong(hospitals);
    if (known.length > 0 || wanted.dryRun) return { invited: 0, rows: known };
    const people = new Map<string, string>();
    for (const { contactEmail: email, contactName: name } of hospitals)
      if (!people.has(email)) people.set(email, (await this.signIn.createPerson({ email, name })).id);
    await this.service.inTenant(scope, async (tx) => {
      for (const one of hospitals) await invite(tx, staffId, people.get(one.contactEmail) ?? '', one);
    });
    return { invited: hospitals.length, rows: [] };
  }

  /** Rows whose hospital is known by the same name in its country. */
  private async knownAmong(hospitals: readonly HospitalToInvite[]): Promise<Refusal[]> {
    const rows: Refusal[] = [];
    for (const country of new Set(hospitals.map((one) => one.country))) {
      const known = await this.service.inProgramme((db) => hospitalsIn(db, country));
      for (const [index, { name, country: its }] of hospitals.entries()) {
        const same = its === country ? similarTo(name, known).find((one) => one.same) : undefined;
        if (same) rows.push({ row: index + 1, field: 'name', reason: `is known already, of ${same.organizationName}` });
      }
    }
    return rows.sort((one, other) => one.row - other.row);
  }
}

const invite = async (
  tx: Transaction<OrganizationsTables>,
  staffId: string,
  personId: string,
  { organizationName, contactName, contactEmail, model, ...facility }: HospitalToInvite,
): Promise<void> => {
  const requestId = randomUUID();
  const { name: hospital, country, place } = facility;
  await keepContact(tx.db, requestId, { name: contactName, email: contactEmail });
  await tx.execute(participation, requestId, {
    type: 'RequestParticipation',
    data: { requestId, hospital, country, place, model: model ?? null, byStaff: true },
  });
  await tx.execute(participation, requestId, {
    type: 'ConfirmParticipation',
    data: confirmationOf(
      { as: 'new-organization', organizationName: organizationName ?? hospital, facility },
      { personId, confirmedBy: staffId, idOf: (what) => derivedId(what, requestId) },
    ),
  });
  await tx.due(carryOutConfirmation, requestId, tx.meta.at);
};

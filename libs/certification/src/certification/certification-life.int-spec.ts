import { certificationDetail, type CertificationChange } from '@cairn/contracts/certification/http/changes.js';
import { registerEntry } from '@cairn/contracts/certification/http/certifications.js';
import { Rejection } from '@cairn/event-sourcing';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { rebuild } from '@cairn/platform/process/rebuild.js';
import type { Service } from '@cairn/platform/service/service.js';
import { RunningServices, scopeOf, someTenant } from '@cairn/platform/testing/running-services.js';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { certificationStream } from '../certification.publications.js';
import { certificationService } from '../certification.service.js';
import type { CertificationTables } from '../certification.tables.js';
import { readEntry } from '../public-register/register-entry.query.js';
import { register } from '../public-register/register.projection.js';
import { decisionOn, hearsConfirmations, hearsDecision } from '../testing/decisions.js';
import { ChangeCertification, ChangeCertificationHandler } from './change-certification.handler.js';
import { certifications } from './certifications.projection.js';
import { findCertification } from './certifications.query.js';
import { readDetail, readPreview } from './certifications.handler.js';

const ada = '00000000-0000-4000-8000-0000000000e1';
const ben = '00000000-0000-4000-8000-0000000000e2';
const insider = '00000000-0000-4000-8000-0000000000e3';
const admin = '00000000-0000-4000-8000-0000000000e4';

type Life = {
  day: number;
  standing: 'valid' | 'suspended' | 'revoked' | 'expired' | 'replaced';
  proposer: string | null;
  numbers: string[];
};

describe('the life of a certification', () => {
  let running: RunningServices;
  let service: Service<CertificationTables>;
  let handler: ChangeCertificationHandler;

  beforeAll(async () => {
    running = await RunningServices.prepare(certificationService);
    service = running.service(certificationService);
    handler = new ChangeCertificationHandler(service);
    await hearsConfirmations(service, 'diam-enterprise', '2019');
    for (const [id, name] of [
      [ada, 'Ada'],
      [ben, 'Ben'],
      [insider, 'Ida'],
      [admin, 'Amin'],
    ])
      await running.owner.query(
        `INSERT INTO auth."user" (id, name, email) VALUES ($1, $2, lower($2) || '@example.org')`,
        [id, name],
      );
    await running.owner.query(`INSERT INTO access.programme_roles VALUES ($1, 'manager'), ($2, 'manager')`, [ada, ben]);
    await running.owner.query(`INSERT INTO access.memberships VALUES ($1, $2, 'admin')`, [someTenant, admin]);
    await running.owner.query('INSERT INTO certification.people_who_belonged VALUES ($1, $2)', [someTenant, insider]);
  });
  afterAll(() => running.stop());

  const callerOf = (personId: string, role: 'manager' | 'reader' = 'manager'): Caller => ({
    ...scopeOf(someTenant, running.clock.now(), personId),
    personId,
    roles: [role],
  });
  const wanted = (kind: CertificationChange['change'], name: string): CertificationChange =>
    kind === 'correct'
      ? { change: kind, reason: 'Misspelt.', facilityName: name, organizationName: 'Northern Lights Health' }
      : kind === 'confirm-revocation'
        ? { change: kind }
        : { change: kind, reason: 'A good reason.' };
  const detail = (id: string, caller: Caller) =>
    service.inTenant(caller, (tx) => readDetail(tx, caller, id, running.clock.now()));
  const preview = (id: string, change: CertificationChange, caller: Caller) =>
    service.inTenant(caller, (tx) => readPreview(tx, id, change));
  const change = async (id: string, what: CertificationChange, actor: string): Promise<string> => {
    const { version } = await detail(id, callerOf(actor));
    try {
      await handler.execute(new ChangeCertification(callerOf(actor), id, what, version));
      return 'done';
    } catch (error) {
      if (error instanceof Rejection) return error.code;
      throw error;
    }
  };
  const noonOn = (day: number): string =>
    Temporal.PlainDate.from('2027-04-27').add({ days: day }).toString() + 'T09:00:00.000Z';
  const rowsOf = async (id: string) => {
    const of = async (table: string, column: string) =>
      (await running.owner.query(`SELECT * FROM certification.${table} WHERE ${column} = $1 ORDER BY number`, [id]))
        .rows;
    return { certifications: await of('certifications', 'id'), register: await of('register', 'certification_id') };
  };
  const granted = async (): Promise<string> => {
    running.clock.set(noonOn(0));
    return hearsDecision(service, decisionOn());
  };
  const told = async (id: string): Promise<unknown[]> => {
    const { rows } = await running.owner.query<{ type: string; data: string }>(
      "SELECT type, data FROM certification.outbox WHERE data::json->>'certificationId' = $1 ORDER BY id",
      [id],
    );
    return rows.map(({ type, data }) => [type, JSON.parse(data)]);
  };

  const expected = (life: Life, kind: CertificationChange['change'], actor: string): string => {
    if (actor === insider) return 'actor-belonged-to-organization';
    if (kind === 'confirm-revocation' && life.standing === 'revoked') return 'done';
    if (life.standing !== 'valid' && life.standing !== 'suspended') return 'certification-over';
    if (kind === 'propose-revocation' && life.proposer !== null && life.proposer !== actor) return 'revocation-pending';
    if (kind === 'confirm-revocation' && life.proposer === null) return 'no-revocation-proposed';
    if (kind === 'confirm-revocation' && life.proposer === actor) return 'revocation-needs-two-people';
    if (kind === 'correct' && life.standing === 'suspended') return 'certification-suspended';
    if (kind === 'correct' && life.proposer !== null) return 'revocation-pending';
    return 'done';
  };
  const lead = (life: Life, kind: CertificationChange['change'], actor: string): void => {
    if (kind === 'suspend') life.standing = 'suspended';
    if (kind === 'reinstate') life.standing = 'valid';
    if (kind === 'propose-revocation') life.proposer = actor;
    if (kind === 'dismiss-revocation') life.proposer = null;
    if (kind === 'confirm-revocation') [life.standing, life.proposer] = ['revoked', null];
  };

  const kinds = [
    'suspend',
    'reinstate',
    'propose-revocation',
    'dismiss-revocation',
    'confirm-revocation',
    'correct',
  ] as const;
  const step = fc.record({
    kind: fc.constantFrom(...kinds),
    actor: fc.constantFrom(ada, ada, ben, ben, insider),
    days: fc.nat(90),
  });

  it('goes as its model says in the database, its preview says what will be, and a rebuild finds the same', async () => {
    const numbers = new Set<string>();
    let count = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const id = await granted();
        const life: Life = { day: 0, standing: 'valid', proposer: null, numbers: [] };
        life.numbers.push((await detail(id, callerOf(ada))).number);
        for (const { kind, actor, days } of steps) {
          life.day += days;
          running.clock.set(noonOn(life.day));
          if (life.day > 1096 && (life.standing === 'valid' || life.standing === 'suspended'))
            life.standing = 'expired';
          const what = wanted(kind, `Hospital ${(count += 1)}`);
          const outcome = expected(life, kind, actor);
          const foreseen = await preview(id, what, callerOf(actor));
          expect(await change(id, what, actor)).toBe(outcome);
          expect(foreseen.refusal ?? 'done').toBe(outcome);
          if (outcome === 'done') lead(life, kind, actor);
          if (outcome === 'done' && life.standing !== 'expired') expect(foreseen.standing).toBe(life.standing);
          const found = await detail(id, callerOf(ada));
          expect(certificationDetail.parse(found)).toEqual(found);
          if (outcome === 'done' && kind === 'correct') life.numbers.push(found.number);
          expect([found.standing, found.number, found.revocation?.isOwn ?? null]).toEqual([
            life.standing,
            life.numbers.at(-1),
            life.proposer === null ? null : life.proposer === ada,
          ]);
          const inRegister = await Promise.all(life.numbers.map((one) => readEntry(service, one, undefined)));
          for (const entry of inRegister) expect(registerEntry.parse(entry)).toEqual(entry);
          expect(inRegister.map((entry) => [entry?.standing, entry?.successor])).toEqual(
            life.numbers.map((one) => (one === found.number ? [life.standing, null] : ['corrected', found.number])),
          );
        }
        expect(life.numbers.filter((one) => numbers.has(one))).toEqual([]);
        for (const one of life.numbers) numbers.add(one);
        const before = await rowsOf(id);
        for (const projection of [certifications, register])
          await rebuild(running.owner, certificationService, projection as never);
        expect(await rowsOf(id)).toEqual(before);
      }),
      { numRuns: process.env['CI'] ? 25 : 6 },
    );
  });

  it('is told to the organization and, of a proposal, to the other managers', async () => {
    const id = await granted();
    expect(await preview(id, wanted('suspend', ''), callerOf(ada))).toEqual({
      refusal: null,
      standing: 'suspended',
      from: '2027-04-27',
      reissued: false,
      mailed: ['Amin'],
    });
    expect((await preview(id, wanted('propose-revocation', ''), callerOf(ada))).mailed).toEqual(['Ben']);
    expect((await preview(id, wanted('dismiss-revocation', ''), callerOf(ada))).mailed).toEqual([]);
    await change(id, wanted('suspend', ''), ada);
    await change(id, wanted('reinstate', ''), ada);
    await change(id, wanted('correct', 'Aurora University Hospital'), ada);
    await change(id, wanted('propose-revocation', ''), ada);
    await change(id, wanted('confirm-revocation', ''), ben);
    const [first, ...later] = await told(id);
    expect(first).toMatchObject(['certification-granted.v1', {}]);
    const changed = 'certification-standing-changed.v1';
    const former = (first as [string, { number: string }])[1].number;
    expect(later).toMatchObject([
      [changed, { change: 'suspended', on: '2027-04-27', reason: 'A good reason.', formerNumber: null }],
      [changed, { change: 'reinstated' }],
      [changed, { change: 'corrected', facilityName: 'Aurora University Hospital', formerNumber: former }],
      ['revocation-proposed.v1', { proposedBy: ada }],
      [changed, { change: 'revoked', reason: 'A good reason.' }],
    ]);
  });

  it('is shown to its organization without what staff alone may know', async () => {
    const id = await granted();
    await change(id, wanted('suspend', ''), ada);
    await change(id, wanted('propose-revocation', ''), ben);
    const staff = await detail(id, callerOf(ada));
    const member = await detail(id, callerOf(admin, 'reader'));
    expect(staff.history.map(({ step: one, by }) => [one, by])).toEqual([
      ['granted', null],
      ['suspended', 'Ada'],
      ['revocation-proposed', 'Ben'],
    ]);
    expect(staff.revocation).toMatchObject({ by: 'Ben', isOwn: false });
    expect(member.history.map(({ step: one, by, reason }) => [one, by, reason])).toEqual([
      ['granted', null, null],
      ['suspended', null, 'A good reason.'],
    ]);
    expect(member.revocation).toBeNull();
  });

  it('hands out neither credential nor document while it does not stand', async () => {
    const id = await granted();
    const { number } = await detail(id, callerOf(ada));
    expect((await readEntry(service, number, undefined))?.credential).toMatch(/^ey/);
    await change(id, wanted('suspend', ''), ada);
    expect(await readEntry(service, number, undefined)).toMatchObject({
      standing: 'suspended',
      standingFrom: '2027-04-27',
      credential: null,
    });
    await change(id, wanted('reinstate', ''), ada);
    expect((await readEntry(service, number, undefined))?.credential).toMatch(/^ey/);
  });

  it('names in the register what took its place', async () => {
    const facilityId = '00000000-0000-4000-8000-0000000000f9';
    running.clock.set(noonOn(0));
    const first = await hearsDecision(service, decisionOn({ facilityId }));
    const { number: former } = await detail(first, callerOf(ada));
    running.clock.set(noonOn(400));
    const next = { facilityId, stage: 7, decidedAt: '2028-05-31T09:00:00Z', visitEndedOn: '2028-05-25' };
    const second = await hearsDecision(service, decisionOn(next));
    const { number, kind, grantedOn } = await detail(second, callerOf(ada));
    expect([kind, grantedOn]).toEqual(['upgrade', '2028-05-25']);
    expect(await readEntry(service, former, undefined)).toMatchObject({
      standing: 'replaced',
      standingFrom: '2028-05-25',
      successor: number,
    });
    expect(await readEntry(service, number, undefined)).toMatchObject({ standing: 'valid', kind: 'upgrade' });
  });

  it('lets a grant after a revocation be a first one, and leaves what was revoked revoked', async () => {
    const facilityId = '00000000-0000-4000-8000-0000000000fa';
    running.clock.set(noonOn(0));
    const first = await hearsDecision(service, decisionOn({ facilityId }));
    await change(first, wanted('propose-revocation', ''), ada);
    await change(first, wanted('confirm-revocation', ''), ben);
    running.clock.set(noonOn(100));
    const second = await hearsDecision(service, decisionOn({ facilityId, decidedAt: '2027-08-05T09:00:00Z' }));
    expect(await detail(second, callerOf(ada))).toMatchObject({ kind: 'first', former: null, standing: 'valid' });
    expect(await detail(first, callerOf(ada))).toMatchObject({ standing: 'revoked' });
  });

  it('is confirmed revoked by one of two managers who confirm at once, and noted once', async () => {
    const id = await granted();
    await change(id, wanted('propose-revocation', ''), ada);
    const { version } = await detail(id, callerOf(ben));
    const confirm = () =>
      handler
        .execute(new ChangeCertification(callerOf(ben), id, { change: 'confirm-revocation' }, version))
        .catch((error: Rejection) => error.code);
    const results = await Promise.all([confirm(), confirm(), confirm()]);
    expect(results.filter((one) => one === 'changed-meanwhile')).toHaveLength(2);
    const events = await service.inTenant(callerOf(ada), (tx) => tx.history(certificationStream, id));
    expect(events.filter(({ type }) => type === 'CertificationRevoked')).toHaveLength(1);
  });

  it('is not found under another organization', async () => {
    const id = await granted();
    const elsewhere = { ...callerOf(ada), tenantId: '00000000-0000-4000-8000-000000000002' };
    expect(
      await service.inTenant(elsewhere, ({ db }) => findCertification(db, elsewhere.tenantId, id, running.clock.now())),
    ).toBeUndefined();
    await expect(
      handler.execute(new ChangeCertification(elsewhere, id, wanted('suspend', ''), 1)),
    ).rejects.toMatchObject({ code: 'certification-not-found' });
  });
});

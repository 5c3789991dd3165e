import { certificationExpired } from '@cairn/contracts/certification/events/certification-expired.v1.js';
import { certificationGranted } from '@cairn/contracts/certification/events/certification-granted.v1.js';
import { expiryReminded } from '@cairn/contracts/certification/events/expiry-reminded.v1.js';
import { reAssessmentDue } from '@cairn/contracts/certification/events/re-assessment-due.v1.js';
import { certification as certificationContract } from '@cairn/contracts/certification/http/certifications.js';
import { under } from '@cairn/platform/database/transaction.js';
import { claimableJobs } from '@cairn/platform/jobs/due-jobs.query.js';
import { workerSettings } from '@cairn/platform/tenancy/scope.js';
import { noHooks } from '@cairn/platform/jobs/job-hooks.js';
import { JobRunner } from '@cairn/platform/jobs/job-runner.js';
import { entryFor } from '@cairn/platform/jobs/queue-entry.js';
import { rebuild } from '@cairn/platform/service/rebuild.js';
import type { Service } from '@cairn/platform/service/service.js';
import { otherTenant, RunningServices, scopeOf, someTenant } from '@cairn/platform/testing/running-services.js';
import { certificationService } from '../certification.service.js';
import type { CertificationTables } from '../certification.tables.js';
import { decisionOn, hearsConfirmations, hearsDecision, hearsWithdrawal } from '../testing/decisions.js';
import { certificationCalendar } from './certification-calendar.job.js';
import { findCertifications, findCertificationsByExpiry } from './certifications.query.js';

const contracts = [certificationGranted, expiryReminded, reAssessmentDue, certificationExpired];

describe('a certification', () => {
  let running: RunningServices;
  let service: Service<CertificationTables>;
  let runner: JobRunner;

  beforeAll(async () => {
    running = await RunningServices.prepare(certificationService);
    service = running.service(certificationService);
    await hearsConfirmations(service, 'diam-enterprise', '2019');
    const job = {
      ...certificationCalendar,
      concurrency: 4,
      attempts: 12,
      backoffSeconds: 5,
      run: (due: Parameters<typeof certificationCalendar.run>[0]) => certificationCalendar.run(due, service),
    };
    runner = new JobRunner('certification', [job], service.pool, running.clock, {
      ...noHooks,
      problem: (_, error) => running.problems.push(error),
    });
  });
  beforeEach(() => running.clock.set('2027-04-27T10:00:00.000Z'));
  afterEach(() => expect(running.problems).toEqual([]));
  afterAll(() => running.stop());

  /** What the workers do when they look at an instant: everything that is due, until nothing is left. */
  const lookAt = async (instant: string): Promise<number> => {
    running.clock.set(instant);
    let runs = 0;
    for (let rows = await due(); rows.length > 0; rows = await due()) {
      for (const row of rows) await runner.run(entryFor(row, instant).entry);
      runs += rows.length;
    }
    return runs;
  };
  const due = () =>
    claimableJobs(
      under(service.pool, workerSettings('certification')),
      [certificationCalendar.name],
      running.clock.now(),
      100,
    );
  const told = async (certificationId: string): Promise<string[]> => {
    const { rows } = await running.owner.query<{ type: string; data: string }>(
      'SELECT type, data FROM certification.outbox WHERE data LIKE $1 ORDER BY id',
      [`%"certificationId":"${certificationId}"%`],
    );
    return rows.map(({ type, data }) => {
      const contract = contracts.find((one) => one.type === type);
      const parsed = contract?.schema.parse(JSON.parse(data)) as { monthsLeft?: number };
      return parsed.monthsLeft === undefined ? type : `${type} ${parsed.monthsLeft}`;
    });
  };
  const ofTenant = (tenantId = someTenant) =>
    service.inTenant(scopeOf(tenantId), ({ db }) => findCertifications(db, tenantId, running.clock.now()));
  const one = async (id: string) => (await ofTenant()).find((found) => found.id === id);
  const nextDue = async (id: string) =>
    (
      await running.owner.query<{ due_at: string }>('SELECT due_at FROM certification.due_jobs WHERE key = $1', [id])
    ).rows.map(({ due_at }) => due_at);

  describe('is granted', () => {
    it('on a decision to grant, for three years of the facility', async () => {
      const id = await hearsDecision(service, decisionOn());
      const found = await one(id);
      expect(certificationContract.parse(found)).toEqual(found);
      expect(found).toMatchObject({
        grantedOn: '2027-04-27',
        expiresOn: '2030-04-27',
        standing: 'valid',
        reAssessmentWindow: { opensOn: '2029-04-27', open: false },
      });
      expect(await told(id)).toEqual(['certification-granted.v1']);
    });

    it.each(['deferred', 'refused'] as const)('not on a decision that is %s', async (outcome) => {
      const id = await hearsDecision(service, decisionOn({ outcome }));
      expect(await one(id)).toBeUndefined();
    });

    it('not under a draft, and takes no number', async () => {
      const under = { model: 'emram', modelVersion: '2018' };
      const before = (await one(await hearsDecision(service, decisionOn())))?.number;
      await expect(hearsDecision(service, decisionOn(under))).rejects.toMatchObject({
        code: 'model-version-is-draft',
        details: under,
      });
      const after = (await one(await hearsDecision(service, decisionOn())))?.number;
      expect(Number(after?.slice(-6)) - Number(before?.slice(-6))).toBe(1);
      expect((await ofTenant()).filter(({ model }) => model === 'emram')).toEqual([]);
    });

    it('not on a version of which anything is open, until it is confirmed, and takes no number', async () => {
      const under = { model: 'infram', modelVersion: '2018' };
      const decision = decisionOn(under);
      await expect(hearsDecision(service, decision)).rejects.toThrow(/gate 1, .*points S1\.network.* not confirmed/);
      await hearsConfirmations(service, under.model, under.modelVersion, ['points S1.network']);
      await expect(hearsDecision(service, decision)).rejects.toThrow(
        'infram 2018 cannot certify: points S1.network not confirmed.',
      );
      await hearsConfirmations(service, under.model, under.modelVersion);
      const id = await hearsDecision(service, decision);
      expect(await one(id)).toMatchObject({ model: 'infram', standing: 'valid' });
      await hearsWithdrawal(service, under.model, under.modelVersion, 'S1.network');
      await expect(hearsDecision(service, decisionOn(under))).rejects.toThrow(/criterion S1\.network/);
      expect(await one(id)).toMatchObject({ standing: 'valid' });
    });

    it('once, however often the decision is heard of, and takes one number', async () => {
      const decision = decisionOn();
      const id = await hearsDecision(service, decision);
      const number = (await one(id))?.number;
      await Promise.all(Array.from({ length: 5 }, () => hearsDecision(service, decision)));
      expect(await told(id)).toEqual(['certification-granted.v1']);
      const next = await one(await hearsDecision(service, decisionOn()));
      expect(Number(next?.number.slice(-6))).toBe(Number(number?.slice(-6)) + 1);
    });

    it('with a number of its own, however many are granted at once in different organizations', async () => {
      const ids = await Promise.all(
        Array.from({ length: 24 }, (_, i) =>
          hearsDecision(service, decisionOn({ decidedAt: '2031-05-05T10:00:00Z' }), i % 2 ? someTenant : otherTenant),
        ),
      );
      const numbers = [...(await ofTenant()), ...(await ofTenant(otherTenant))]
        .filter(({ id }) => ids.includes(id))
        .map(({ number }) => number);
      expect(numbers.sort()).toEqual(
        Array.from({ length: 24 }, (_, i) => `CRN-2031-${String(i + 1).padStart(6, '0')}`),
      );
    });

    it("with the number of the facility's year", async () => {
      const id = await hearsDecision(
        service,
        decisionOn({ decidedAt: '2027-12-31T23:30:00Z', timeZone: 'Pacific/Auckland' }),
      );
      expect((await one(id))?.number).toMatch(/^CRN-2028-\d{6}$/);
    });
  });

  describe('has a calendar that', () => {
    it('tells everything once in its time, and then has no row left', async () => {
      const id = await hearsDecision(service, decisionOn());
      for (const instant of [
        '2028-01-01T00:00:00Z',
        '2029-04-26T21:00:00Z',
        '2029-04-27T06:00:00Z',
        '2029-10-27T06:00:00Z',
        '2030-01-27T06:00:00Z',
        '2030-03-27T06:00:00Z',
      ])
        await lookAt(instant);
      expect(await one(id)).toMatchObject({ standing: 'valid', reAssessmentWindow: { open: true } });
      await lookAt('2030-04-27T20:59:59Z');
      expect(await told(id)).not.toContain('certification-expired.v1');
      await lookAt('2030-04-27T21:00:00Z');
      expect(await told(id)).toEqual([
        'certification-granted.v1',
        're-assessment-due.v1',
        'expiry-reminded.v1 12',
        'expiry-reminded.v1 6',
        'expiry-reminded.v1 3',
        'expiry-reminded.v1 1',
        'certification-expired.v1',
      ]);
      expect(await one(id)).toMatchObject({ standing: 'expired', reAssessmentWindow: { open: false } });
      expect(await nextDue(id)).toEqual([]);
    });

    it('has one row, due at the next step', async () => {
      const id = await hearsDecision(service, decisionOn());
      expect(await nextDue(id)).toEqual(['2029-04-26T21:00:00.000Z']);
      await lookAt('2029-10-30T06:00:00Z');
      expect(await nextDue(id)).toEqual(['2030-01-27T06:00:00.000Z']);
    });

    it('after an outage of 72 hours sends each certification one reminder, none stale', async () => {
      const ids = await Promise.all(
        [0, 1, 2].map((i) => hearsDecision(service, decisionOn({ decidedAt: `2027-06-0${1 + i}T10:00:00Z` }))),
      );
      await lookAt('2029-06-05T00:00:00Z');
      await lookAt('2029-12-06T00:00:00Z');
      await lookAt('2029-12-06T00:00:10Z');
      for (const id of ids)
        expect((await told(id)).filter((fact) => fact.startsWith('expiry-reminded'))).toEqual([
          'expiry-reminded.v1 12',
          'expiry-reminded.v1 6',
        ]);
    });

    it('sends only the newest reminder when the clock jumps a year, and nothing again when it returns', async () => {
      const id = await hearsDecision(service, decisionOn());
      await lookAt('2028-11-01T00:00:00Z');
      await lookAt('2029-11-01T00:00:00Z');
      await lookAt('2028-11-01T00:01:00Z');
      await lookAt('2029-11-02T00:00:00Z');
      expect(await told(id)).toEqual(['certification-granted.v1', 're-assessment-due.v1', 'expiry-reminded.v1 6']);
    });

    it('keeps the standing true after the clock has jumped past the expiry and returned', async () => {
      const id = await hearsDecision(service, decisionOn());
      await lookAt('2030-05-01T00:00:00Z');
      await lookAt('2029-05-01T00:00:00Z');
      expect(await one(id)).toMatchObject({ standing: 'valid' });
    });

    it('tells nothing twice when two workers take the same row', async () => {
      const id = await hearsDecision(service, decisionOn());
      running.clock.set('2029-10-27T06:00:00Z');
      const rows = await due();
      await Promise.all([...rows, ...rows].map((row) => runner.run(entryFor(row, running.clock.now()).entry)));
      await Promise.all(
        [1, 2, 3].map(() =>
          certificationCalendar.run({ tenantId: someTenant, key: id, dueAt: '', revision: 0, attempt: 1 }, service),
        ),
      );
      expect((await told(id)).filter((fact) => fact.startsWith('expiry-reminded'))).toEqual(['expiry-reminded.v1 6']);
    });
  });

  describe('gives way', () => {
    it('to a newer one of the same facility and model, and its reminders stop', async () => {
      const decision = decisionOn();
      const former = await hearsDecision(service, decision);
      const newer = await hearsDecision(
        service,
        decisionOn({ facilityId: decision.facilityId, decidedAt: '2029-12-01T10:00:00Z', stage: 7 }),
      );
      await lookAt('2030-05-01T00:00:00Z');
      expect(await told(former)).toEqual(['certification-granted.v1']);
      expect(await one(former)).toMatchObject({ standing: 'replaced' });
      expect(await one(newer)).toMatchObject({ standing: 'valid', stage: 7 });
      expect(await nextDue(former)).toEqual([]);
    });

    it('not to one of another model or another facility', async () => {
      const decision = decisionOn();
      const former = await hearsDecision(service, decision);
      await hearsDecision(
        service,
        decisionOn({ facilityId: decision.facilityId, model: 'another-model', decidedAt: '2028-12-01T10:00:00Z' }),
      );
      await hearsDecision(service, decisionOn({ decidedAt: '2028-12-01T10:00:00Z' }));
      running.clock.set('2029-01-01T00:00:00Z');
      expect(await one(former)).toMatchObject({ standing: 'valid' });
    });

    it('no more once it has run out', async () => {
      const decision = decisionOn();
      const former = await hearsDecision(service, decision);
      await hearsDecision(service, decisionOn({ facilityId: decision.facilityId, decidedAt: '2030-06-01T10:00:00Z' }));
      running.clock.set('2030-06-02T00:00:00Z');
      expect(await one(former)).toMatchObject({ standing: 'expired' });
    });
  });

  it('is listed for staff by its last day, and for no other organization', async () => {
    const id = await hearsDecision(service, decisionOn(), otherTenant);
    const all = await service.inProgramme((db) => findCertificationsByExpiry(db, running.clock.now()));
    expect(all.map((found) => found.id)).toContain(id);
    const validOnes = all.filter(({ standing }) => standing === 'valid').map(({ expiresOn }) => expiresOn);
    expect(validOnes).toEqual(validOnes.toSorted());
    expect((await ofTenant()).map((found) => found.id)).not.toContain(id);
  });

  it('is the same after every projection was rebuilt', async () => {
    const rows = (table: string) =>
      running.owner
        .query(`SELECT * FROM certification.${table} ORDER BY number`)
        .then((result) => result.rows as unknown[]);
    const before = [await rows('certifications'), await rows('register')];
    for (const projection of certificationService.projections)
      await rebuild(running.owner, certificationService, projection);
    expect([await rows('certifications'), await rows('register')]).toEqual(before);
  });
});

import { certificateNumber, typedNumber } from '@cairn/contracts/certification/certificate-number.js';
import { certificationExpired } from '@cairn/contracts/certification/events/certification-expired.v1.js';
import { certificationGranted } from '@cairn/contracts/certification/events/certification-granted.v1.js';
import { expiryReminded } from '@cairn/contracts/certification/events/expiry-reminded.v1.js';
import { reAssessmentDue } from '@cairn/contracts/certification/events/re-assessment-due.v1.js';
import {
  certification as certificationContract,
  certificationsQuery,
  deskCertificationsQuery,
} from '@cairn/contracts/certification/http/certifications.js';
import type { ModelVersion } from '@cairn/maturity-models';
import { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';
import { under } from '@cairn/platform/database/transaction.js';
import { claimableJobs } from '@cairn/platform/service/due-jobs.store.js';
import { workerSettings } from '@cairn/platform/tenancy/scope.js';
import { noHooks } from '@cairn/platform/jobs/job-hooks.js';
import { JobRunner } from '@cairn/platform/jobs/job-runner.js';
import { entryFor } from '@cairn/platform/jobs/queue-entry.js';
import { rebuild } from '@cairn/platform/process/rebuild.js';
import type { Service } from '@cairn/platform/service/service.js';
import { otherTenant, RunningServices, scopeOf, someTenant } from '@cairn/platform/testing/running-services.js';
import { certificationService } from '../certification.service.js';
import type { CertificationTables } from '../certification.tables.js';
import { type Decision, decisionOn, hearsConfirmations, hearsDecision, hearsWithdrawal } from '../testing/decisions.js';
import { issueNumber } from './certificate-numbers.store.js';
import { certificationCalendar } from './certification-calendar.job.js';
import { findCertifications, findCertificationsOfAll } from './certifications.query.js';

const contracts = [certificationGranted, expiryReminded, reAssessmentDue, certificationExpired];

describe('a certification', () => {
  let running: RunningServices;
  let service: Service<CertificationTables>;
  let runner: JobRunner;

  beforeAll(async () => {
    running = await RunningServices.prepare(certificationService);
    service = running.service(certificationService);
    await hearsConfirmations(service, 'diam-enterprise', '2019');
    await hearsConfirmations(service, 'diam-radiology', '2016');
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
      "SELECT type, data FROM certification.outbox WHERE data::json->>'certificationId' = $1 ORDER BY id",
      [certificationId],
    );
    return rows.map(({ type, data }) => {
      const contract = contracts.find((one) => one.type === type);
      const parsed = contract?.schema.parse(JSON.parse(data)) as { monthsLeft?: number };
      return parsed.monthsLeft === undefined ? type : `${type} ${parsed.monthsLeft}`;
    });
  };
  const asked = certificationsQuery.parse({ limit: '500' });
  const ofTenant = async (tenantId = someTenant) =>
    (
      await service.inTenant(scopeOf(tenantId), ({ db }) =>
        findCertifications(db, tenantId, running.clock.now(), asked),
      )
    ).items;
  const one = async (id: string) => (await ofTenant()).find((found) => found.id === id);
  const issued = async () => (await running.owner.query('SELECT FROM certification.issued_numbers')).rowCount;
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
      const before = await issued();
      await expect(hearsDecision(service, decisionOn(under))).rejects.toMatchObject({
        code: 'model-version-is-draft',
        details: under,
      });
      expect(await issued()).toBe(before);
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
      const before = await issued();
      await Promise.all(Array.from({ length: 5 }, () => hearsDecision(service, decision)));
      expect(await told(id)).toEqual(['certification-granted.v1']);
      expect(await issued()).toBe(before);
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
      expect(new Set(numbers).size).toBe(24);
      for (const number of numbers) expect([number, typedNumber(number)]).toEqual([number, number]);
    });

    it('never with a number that was given before, whatever chance says', async () => {
      const draws = [5, 5, 5, 6];
      const issue = () =>
        service.inTenant(scopeOf(someTenant), ({ db }) => issueNumber(db, '2032', () => draws.shift() ?? 7));
      expect([await issue(), await issue()]).toEqual([certificateNumber('2032', 5), certificateNumber('2032', 6)]);
    });

    it("with the number of the facility's year", async () => {
      const id = await hearsDecision(
        service,
        decisionOn({ decidedAt: '2027-12-31T23:30:00Z', timeZone: 'Pacific/Auckland' }),
      );
      expect((await one(id))?.number).toMatch(/^CRN-2028-/);
    });
  });

  describe('under a version published at run time', () => {
    const publish = async (version: string, certification: object | undefined) => {
      const { certification: _, ...measure } = findShippedModelVersion('diam-enterprise', '2019') as ModelVersion;
      const content = { ...measure, version, status: 'published', ...(certification && { certification }) };
      await running.owner.query('INSERT INTO certification.model_versions VALUES ($1, $2, $3, $4, $5)', [
        'diam-enterprise',
        version,
        'published',
        version,
        JSON.stringify(content),
      ]);
      await hearsConfirmations(service, 'diam-enterprise', version, [], content as ModelVersion);
      return { modelVersion: version };
    };

    it('is valid as long as the version says, from the stage it says, and has its reminders', async () => {
      const terms = { visitFromStage: 5, validityMonths: 12, renewalWindowMonths: 3 };
      const id = await hearsDecision(service, decisionOn({ ...(await publish('yearly', terms)), stage: 5 }));
      expect(await one(id)).toMatchObject({
        stage: 5,
        grantedOn: '2027-04-27',
        expiresOn: '2028-04-27',
        reAssessmentWindow: { opensOn: '2028-01-27', open: false },
      });
      for (const instant of ['2027-10-28T00:00:00Z', '2028-01-28T00:00:00Z', '2028-03-28T00:00:00Z'])
        await lookAt(instant);
      await lookAt('2028-04-28T00:00:00Z');
      expect(await told(id)).toEqual([
        'certification-granted.v1',
        're-assessment-due.v1',
        'expiry-reminded.v1 3',
        'expiry-reminded.v1 1',
        'certification-expired.v1',
      ]);
    });

    it('is not granted where the version states no terms', async () => {
      const before = await issued();
      await expect(hearsDecision(service, decisionOn(await publish('uncertified', undefined)))).rejects.toMatchObject({
        code: 'model-version-certifies-nothing',
      });
      expect(await issued()).toBe(before);
    });
  });

  describe('is renewed', () => {
    const again = async (first: Partial<Decision>, second: Partial<Decision>) => {
      const decision = decisionOn(first);
      const former = await hearsDecision(service, decision);
      const { facilityId } = decision;
      return { former, newer: await hearsDecision(service, decisionOn({ facilityId, ...second })) };
    };

    it('a month after its grant with the end it had', async () => {
      const { former, newer } = await again({}, { decidedAt: '2027-05-27T10:00:00Z' });
      const { number, stage, expiresOn } = (await one(former))!;
      expect(await one(newer)).toMatchObject({
        grantedOn: '2027-05-27',
        expiresOn: '2030-04-27',
        kind: 'early-renewal',
        former: { certificationId: former, number, stage, expiresOn },
      });
      running.clock.set('2027-05-28T10:00:00.000Z');
      expect(await one(former)).toMatchObject({ standing: 'replaced' });
    });

    it('not for longer by going on a month later again', async () => {
      const { facilityId } = decisionOn();
      const days = ['2027-04-27', '2027-05-27', '2027-06-27', '2027-07-27'];
      const ids: string[] = [];
      for (const day of days)
        ids.push(await hearsDecision(service, decisionOn({ facilityId, decidedAt: `${day}T10:00:00Z` })));
      for (const id of ids) expect((await one(id))?.expiresOn).toBe('2030-04-27');
    });

    it('within its window for as long as the terms say', async () => {
      const { newer } = await again({}, { decidedAt: '2029-04-27T10:00:00Z' });
      expect(await one(newer)).toMatchObject({ expiresOn: '2032-04-27', kind: 'renewal' });
    });

    it('at a higher stage for as long as the terms say, even on one day', async () => {
      const { former, newer } = await again({}, { stage: 7, decidedAt: '2027-04-27T15:00:00Z' });
      expect(await one(newer)).toMatchObject({ expiresOn: '2030-04-27', kind: 'upgrade' });
      expect(await one(former)).toMatchObject({ standing: 'replaced' });
    });

    it('at a lower stage with the end it had, so that the facility stands lower', async () => {
      const { newer } = await again({ stage: 7 }, { stage: 6, decidedAt: '2028-04-27T10:00:00Z' });
      expect(await one(newer)).toMatchObject({ stage: 6, expiresOn: '2030-04-27', kind: 'early-renewal' });
    });

    it('by a first one once it has expired', async () => {
      const { newer } = await again({}, { decidedAt: '2030-04-28T10:00:00Z' });
      expect(await one(newer)).toMatchObject({ expiresOn: '2033-04-28', kind: 'first', former: null });
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
        decisionOn({
          facilityId: decision.facilityId,
          model: 'diam-radiology',
          modelVersion: '2016',
          decidedAt: '2028-12-01T10:00:00Z',
        }),
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

  it('is listed for staff, those in force by their last day on top, and for no other organization', async () => {
    const id = await hearsDecision(service, decisionOn(), otherTenant);
    const { items: all } = await service.inProgramme((db) =>
      findCertificationsOfAll(db, running.clock.now(), deskCertificationsQuery.parse({ limit: '500' })),
    );
    expect(all.map((found) => found.id)).toContain(id);
    const validOnes = all.filter(({ standing }) => standing === 'valid').map(({ expiresOn }) => expiresOn);
    expect(validOnes).toEqual(validOnes.toSorted());
    expect(all.slice(0, validOnes.length).every(({ standing }) => standing === 'valid')).toBe(true);
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

import { Temporal } from 'temporal-polyfill';
import { certificationService } from '@cairn/certification';
import { under } from '@cairn/platform/database/transaction.js';
import { noHooks } from '@cairn/platform/jobs/job-hooks.js';
import { JobRunner } from '@cairn/platform/jobs/job-runner.js';
import { entryFor } from '@cairn/platform/jobs/queue-entry.js';
import { claimableJobs } from '@cairn/platform/service/due-jobs.store.js';
import { workerSettings } from '@cairn/platform/tenancy/scope.js';
import { RunningServices } from '@cairn/platform/testing/running-services.js';
import { Chance } from '@cairn/platform/testing/simulation/chance.js';
import { certificationCalendar } from '../../../libs/certification/src/certification/certification-calendar.job.js';
import { decisionOn, hearsConfirmations, hearsDecision } from '../../../libs/certification/src/testing/decisions.js';

const CERTIFICATIONS = Number(process.argv[2] ?? 20_000);
const SEED = Number(process.argv[3] ?? 11);
const FIRST_DAY = '2027-01-01';
const YEARS = 10;
/** Later ones would not have expired in time. */
const GRANTED_WITHIN_DAYS = 365 * 6;
const AT_ONCE = 8;
const ORGANIZATIONS = 50;
const zones = ['Asia/Riyadh', 'Asia/Seoul', 'America/Sao_Paulo', 'Europe/Berlin', 'Pacific/Chatham'];
/** Of each certification of three years. */
const ladder = ['window', '12', '6', '3', '1', 'expired'];
/** Days on which nothing works at all: shorter than any distance between two steps. */
const LONGEST_OUTAGE = 25;

const tenantOf = (n: number): string => `00000000-0000-4000-8000-${String(n % ORGANIZATIONS).padStart(12, '0')}`;

const inParallel = async <T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> => {
  const left = [...all];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let one = left.pop(); one !== undefined; one = left.pop()) await work(one);
    }),
  );
};

/** Ten years of certifications under a fast clock, through outages and jobs that are handed out twice. */
const main = async (): Promise<number> => {
  const running = await RunningServices.prepare(certificationService);
  const service = running.service(certificationService);
  const chance = new Chance(SEED);
  await hearsConfirmations(service, 'diam-enterprise', '2019');
  const job = {
    ...certificationCalendar,
    concurrency: AT_ONCE,
    attempts: 12,
    backoffSeconds: 5,
    run: (due: Parameters<typeof certificationCalendar.run>[0]) => certificationCalendar.run(due, service),
  };
  const runner = new JobRunner('certification', [job], service.pool, running.clock, {
    ...noHooks,
    problem: (_, error) => running.problems.push(error),
  });
  const due = () =>
    claimableJobs(
      under(service.pool, workerSettings('certification')),
      [certificationCalendar.name],
      running.clock.now(),
      500,
    );

  const granted = Array.from({ length: CERTIFICATIONS }, (_, n) => ({
    n,
    day: chance.between(0, GRANTED_WITHIN_DAYS - 1),
  }));
  const byDay = new Map<number, number[]>();
  for (const { n, day } of granted) byDay.set(day, [...(byDay.get(day) ?? []), n]);
  const [days, begun] = [Math.ceil(365.25 * YEARS), performance.now()];
  let [outages, downUntil, repeated] = [0, 0, 0];
  for (let day = 0; day <= days; day += 1) {
    const date = Temporal.PlainDate.from(FIRST_DAY).add({ days: day }).toString();
    running.clock.set(`${date}T23:30:00Z`);
    await inParallel(byDay.get(day) ?? [], (n) =>
      hearsDecision(
        service,
        decisionOn({
          timeZone: zones[n % zones.length] ?? 'UTC',
          decidedAt: `${date}T10:00:00Z`,
          visitEndedOn: null,
          organizationId: tenantOf(n),
        }),
        tenantOf(n),
      ),
    );
    if (day < downUntil) continue;
    if (chance.between(0, 60 - 1) === 0) {
      outages += 1;
      downUntil = day + 1 + chance.between(0, LONGEST_OUTAGE - 1);
      continue;
    }
    for (let rows = await due(); rows.length > 0; rows = await due())
      await inParallel(rows, async (row) => {
        const { entry } = entryFor(row, running.clock.now());
        const twice = chance.between(0, 20 - 1) === 0;
        if (twice) repeated += 1;
        await Promise.all([runner.run(entry), ...(twice ? [runner.run(entry)] : [])]);
      });
  }
  const seconds = (performance.now() - begun) / 1000;

  const { rows } = await running.owner.query<{ step: string; certifications: number; steps: number }>(
    `WITH steps AS (
       SELECT tenant_id, stream, CASE type
         WHEN 'ReAssessmentWindowOpened' THEN 'window'
         WHEN 'CertificationExpired' THEN 'expired'
         ELSE data::json->>'monthsLeft' END AS step
       FROM certification.events WHERE type IN ('ReAssessmentWindowOpened', 'ExpiryReminded', 'CertificationExpired'))
     SELECT step, count(DISTINCT (tenant_id, stream))::int AS certifications, count(*)::int AS steps
     FROM steps GROUP BY step`,
  );
  const { rows: published } = await running.owner.query<{ count: number }>(
    `SELECT count(*)::int FROM certification.outbox WHERE type = 'expiry-reminded.v1'`,
  );
  const problems = running.problems.length;
  await running.stop();
  const counted = new Map(rows.map(({ step, ...counts }) => [step, counts]));
  process.stdout.write(
    `${YEARS} years of ${CERTIFICATIONS.toLocaleString('en')} certifications, seed ${SEED}: ${outages} outages of up to ${LONGEST_OUTAGE} days, ${repeated} jobs handed out twice, ${seconds.toFixed(0)} s\n`,
  );
  let isRight = problems === 0 && published[0]?.count === 4 * CERTIFICATIONS;
  for (const step of ladder) {
    const { certifications, steps } = counted.get(step) ?? { certifications: 0, steps: 0 };
    const isOnce = certifications === CERTIFICATIONS && steps === CERTIFICATIONS;
    isRight &&= isOnce;
    process.stdout.write(
      `  ${step.padEnd(8)} ${steps.toLocaleString('en')} times of ${certifications.toLocaleString('en')} certifications (wanted: once of each) ${isOnce ? 'reached' : 'MISSED'}\n`,
    );
  }
  process.stdout.write(
    `  reminders published: ${(published[0]?.count ?? 0).toLocaleString('en')} (wanted: ${(4 * CERTIFICATIONS).toLocaleString('en')}); problems: ${problems} (wanted: 0)\n`,
  );
  return isRight ? 0 : 1;
};

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);

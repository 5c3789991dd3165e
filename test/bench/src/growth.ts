import type { CertificationFigures } from '@cairn/contracts/certification/http/certifications.js';
import type { Page } from '@cairn/contracts/page.js';
import type { AssessmentFigures } from '@cairn/contracts/surveys/http/assessments.js';
import type { VisitFigures } from '@cairn/contracts/validation/http/visits.js';
import { type Pool, createPool } from '@cairn/platform/database/pool.js';
import { demoPassword, demoPerson } from '@cairn/platform/demo/demo-people.js';
import { Deployment } from '@cairn/testing/deployment.js';
import { multiplyRows } from '@cairn/testing/multiply-rows.js';
import { Visitor } from '../../../apps/standalone/src/demo/visitor.js';
import { fillDesk } from './growth/fill-desk.js';
import { median } from './measure.js';
import { type Line, figure, heading, printed } from './table.js';

const TIMES = Number(process.argv[2] ?? 46);
const ROUNDS = Number(process.argv[3] ?? 5);
const ROWS = Number(process.argv[4] ?? 200);
const TURNS = 20;
const GOAL = 1.5;

const schemas = ['organizations', 'surveys', 'scoring', 'validation', 'certification', 'notifications'];
const assessments = '/api/surveys/desk/assessments';
const certifications = '/api/certification/desk/certifications';
const visits = '/api/validation/desk/visits';

type Read = <Body>(path: string) => Promise<Body>;

/** What the screens of the desk ask for. */
const requests = async (read: Read): Promise<ReadonlyMap<string, string>> => {
  const page = await read<Page<{ readonly id: string }>>(`${assessments}?limit=25`);
  const figures = await read<CertificationFigures>(`${certifications}/figures`);
  return new Map([
    ['assessments, the latest', `${assessments}?limit=25`],
    ['assessments, the second page', `${assessments}?limit=25&cursor=${page.next}`],
    ['assessments by facility', `${assessments}?limit=25&sort=facilityName`],
    ['assessments that are open', `${assessments}?limit=25&status=open`],
    ['assessments of one country', `${assessments}?limit=25&country=NO`],
    ['assessments found by half a name', `${assessments}?limit=25&search=tromso`],
    ['scores of a page', `/api/scoring/desk/scores?limit=100&assessments=${page.items.map(({ id }) => id).join(',')}`],
    ['number of assessments', `${assessments}/figures`],
    ['visits that wait for us', `${visits}?limit=25&sort=urgency&turn=due`],
    ['visits, the latest', `${visits}?limit=25`],
    ['number of visits', `${visits}/figures`],
    ['certificates that expire soon', `${certifications}?limit=25&standing=ongoing&expiresBy=${figures.expiringBy}`],
    ['certificates, all', `${certifications}?limit=25`],
    ['number of certificates', `${certifications}/figures`],
    ['mails, the latest', '/api/notifications/messages?limit=25'],
    ['organizations found by half a name', '/api/organizations?limit=20&search=ealth'],
  ]);
};

const p50Of = async (read: Read, path: string): Promise<number> => {
  const millis: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const before = performance.now();
    await read(path);
    millis.push(performance.now() - before);
  }
  return median(millis);
};

const measured = async (read: Read): Promise<ReadonlyMap<string, number>> => {
  const asked = await requests(read);
  const rounds = new Map<string, number[]>([...asked.keys()].map((what) => [what, []]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [what, path] of asked) rounds.get(what)?.push(await p50Of(read, path));
  return new Map([...rounds].map(([what, millis]) => [what, median(millis)]));
};

/** Each figure of the desk beside what SQL counts. */
const unequal = async (read: Read, owner: Pool): Promise<string[]> => {
  const counted = async (sql: string): Promise<number> =>
    Number((await owner.query<{ count: string }>(`SELECT count(*) FROM ${sql}`)).rows[0]?.count);
  const { open, submitted } = await read<AssessmentFigures>(`${assessments}/figures`);
  const byStatus = await read<VisitFigures>(`${visits}/figures`);
  const { all, valid, expiring, expiringBy } = await read<CertificationFigures>(`${certifications}/figures`);
  const today = `(now() AT TIME ZONE time_zone)::date`;
  const inForce = `certification.certifications WHERE (replaced_on IS NULL OR replaced_on > ${today}) AND expires_on >= ${today}`;
  const pairs: [string, number, string][] = [
    ['open assessments', open, `surveys.assessments WHERE status = 'open'`],
    ['submitted assessments', submitted, `surveys.assessments WHERE status = 'submitted'`],
    ...Object.entries(byStatus).map(([status, count]): [string, number, string] => [
      `visits ${status}`,
      count,
      `validation.visits WHERE status = '${status}'`,
    ]),
    ['certificates', all, 'certification.certifications'],
    ['valid certificates', valid, inForce],
    ['expiring certificates', expiring, `${inForce} AND expires_on <= '${expiringBy}'`],
    [
      'assessments with a score on the first page',
      (await read<Page<unknown>>((await requests(read)).get('scores of a page') ?? '')).items.length,
      `(SELECT FROM surveys.assessments LIMIT 25) page`,
    ],
  ];
  const wrong: string[] = [];
  for (const [what, shown, sql] of pairs) {
    const count = await counted(sql);
    if (shown !== count) wrong.push(`${what}: ${shown} shown, ${count} counted`);
  }
  return wrong;
};

const main = async (): Promise<number> => {
  const deployment = await Deployment.start('one process');
  const owner = createPool(deployment.databaseUrl, 2, 'bench', { answerWithinMs: 0 });
  try {
    const manager = await new Visitor(deployment.url).signIn(demoPerson('Morgan Manager').email, demoPassword);
    const read: Read = async (path) => {
      const response = await fetch(`${deployment.url}${path}`, { headers: { cookie: manager.cookie } });
      if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
      return JSON.parse(await response.text());
    };
    await fillDesk(owner, ROWS);
    await measured(read);
    const small = await measured(read);
    const wrongAtFirst = await unequal(read, owner);
    await multiplyRows(owner, schemas, TIMES, { into: 'new organizations' });
    await owner.query('VACUUM ANALYZE');
    const large = await measured(read);
    const wrong = [...wrongAtFirst, ...(await unequal(read, owner))];
    process.stdout.write(`${heading(ROUNDS)}\n`);
    for (const [what, ours] of large) {
      const limit = small.get(what) ?? NaN;
      const line: Line = {
        what: `${what}, p50 at ${TIMES} times the data`,
        ours: figure(ours, 'ms'),
        limit: figure(limit, 'ms at once'),
        share: ours / limit,
        goal: GOAL,
        atMost: true,
      };
      process.stdout.write(`${printed(line)}\n`);
    }
    process.stdout.write(
      wrong.length === 0
        ? 'Each figure of the desk equals what SQL counts.\n'
        : `These figures are wrong: ${wrong.join('; ')}.\n`,
    );
    return wrong.length === 0 ? 0 : 1;
  } finally {
    await owner.end();
    await deployment.stop();
  }
};

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);

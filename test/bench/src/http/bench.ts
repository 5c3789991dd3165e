import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { demoPassword, demoPerson } from '@cairn/platform/demo/demo-people.js';
import { type Pool, createPool } from '@cairn/platform/database/pool.js';
import { Deployment } from '@cairn/testing/deployment.js';
import * as story from '../../../../apps/standalone/src/demo/story.js';
import { imagingAreas, teachingHospital } from '../../../../apps/standalone/src/demo/teaching-hospital.js';
import { Visitor } from '../../../../apps/standalone/src/demo/visitor.js';
import { type Place, answering } from './answering.js';
import { parentOf } from './cpu.js';

export type Server = {
  readonly pid: number;
  readonly answer: (place: Place, turn: number) => Promise<void>;
};

/** Cairn as it is deployed in one process and a bare server, on one database. */
export type Bench = {
  readonly seconds: number;
  readonly rounds: number;
  readonly cairn: Server;
  readonly bare: Server;
  /** Its first process. */
  readonly postgresPid: number;
  readonly owner: Pool;
  /** Assessments whose streams are short; a client takes them in turn. */
  readonly places: readonly Place[];
  /** Assessments of which every question is answered, as scoring knows as well. */
  readonly answered: readonly Place[];
  /** Whom Cairn answers, and where. */
  readonly admin: { readonly url: string; readonly cookie: string };
  /** Does the work while Cairn stands still. */
  readonly withoutCairn: <T>(work: () => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
};

const ASSESSMENTS = 64;
/** Two of a person's live streams are left to others. */
const ANSWERED = 16;

export const openBench = async (seconds: number, rounds: number): Promise<Bench> => {
  const deployment = await Deployment.start('one process');
  const owner = createPool(deployment.databaseUrl, 2);
  const bareProcess = fork(join(__dirname, 'bare-server.js'), {
    env: { ...process.env, DATABASE_URL: deployment.databaseUrl },
  });
  const [port] = (await once(bareProcess, 'message')) as [number];
  const admin = await new Visitor(deployment.url).signIn(demoPerson('Amal Admin').email, demoPassword);
  const { rows } = await owner.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  return {
    seconds,
    rounds,
    owner,
    cairn: { pid: deployment.pidOf('standalone'), answer: answering(deployment.url, admin.cookie) },
    bare: { pid: bareProcess.pid ?? NaN, answer: answering(`http://127.0.0.1:${port}`, admin.cookie) },
    postgresPid: parentOf(rows[0]?.pid ?? NaN),
    places: await openAssessments(admin, owner),
    answered: await answeredAssessments(admin),
    admin: { url: deployment.url, cookie: admin.cookie },
    withoutCairn: async (work) => {
      let result: Awaited<ReturnType<typeof work>> | undefined;
      await deployment.suspended('standalone', async () => void (result = await work()));
      return result as Awaited<ReturnType<typeof work>>;
    },
    close: async () => {
      bareProcess.disconnect();
      await owner.end();
      await deployment.stop();
    },
  };
};

const answeredAssessments = async (admin: Visitor): Promise<Place[]> => {
  const organizationId = await story.registerOrganization(admin, 'Watched Health', 'SA');
  const open = async (number: number): Promise<Place> => {
    const hospital = teachingHospital(`Watched Hospital ${number}`);
    const facility = await story.addFacility(admin, organizationId, hospital, imagingAreas);
    const { id, serviceAreas } = await story.openAssessment(admin, organizationId, facility);
    await story.answerLike(admin, organizationId, { id, serviceAreas } as never, 'stage-6-without-analytics');
    return { organizationId, assessmentId: id, version: 1 };
  };
  return Promise.all(Array.from({ length: ANSWERED }, (_, index) => open(index + 1)));
};

/** The first is answered over HTTP as a hospital does; what it says of the facility is copied to the others. */
const openAssessments = async (admin: Visitor, owner: Pool): Promise<Place[]> => {
  const organizationId = await story.registerOrganization(admin, 'Measured Health', 'SA');
  const open = async (number: number): Promise<Place> => {
    const facility = await story.addFacility(
      admin,
      organizationId,
      teachingHospital(`Hospital ${number}`),
      imagingAreas,
    );
    const assessment = await story.openAssessment(admin, organizationId, facility);
    if (number === 1) await story.answerLike(admin, organizationId, assessment, 'stage-6-without-analytics');
    return { organizationId, assessmentId: assessment.id, version: 1 };
  };
  const places = await Promise.all(Array.from({ length: ASSESSMENTS }, (_, index) => open(index + 1)));
  const [first, ...others] = places.map(({ assessmentId }) => assessmentId);
  await owner.query(
    `INSERT INTO surveys.events (tenant_id, stream, version, id, type, schema_version, data, meta)
     SELECT tenant_id, 'survey-' || other || '-facility', version, gen_random_uuid(), type, schema_version, data, meta
     FROM surveys.events, unnest($2::text[]) other WHERE stream = 'survey-' || $1 || '-facility' AND version > 1`,
    [first, others],
  );
  await owner.query(
    `INSERT INTO surveys.answers SELECT tenant_id, other::uuid, unit_id, indicator_id, answer, version, answered_by, answered_at
     FROM surveys.answers, unnest($2::text[]) other WHERE assessment_id = $1::uuid AND unit_id = 'facility'`,
    [first, others],
  );
  await owner.query('ANALYZE');
  return places;
};

/** Adds answers to the streams of these assessments until each has so many events. */
export const lengthen = async (owner: Pool, places: readonly Place[], events: number): Promise<void> => {
  for (const place of places) {
    const { rowCount } = await owner.query(
      `INSERT INTO surveys.events (tenant_id, stream, version, id, type, schema_version, data, meta)
       SELECT last.tenant_id, last.stream, n, gen_random_uuid(), 'AnswerRecorded', 1,
         json_build_object('indicatorId', 'registry-count', 'value', n % 400)::text, last.meta
       FROM (SELECT * FROM surveys.events WHERE stream = $1 ORDER BY version DESC LIMIT 1) last,
         generate_series(last.version + 1, $2) n`,
      [`survey-${place.assessmentId}-facility`, events],
    );
    place.version += rowCount ?? 0;
    await owner.query(
      `UPDATE surveys.answers SET version = $2 WHERE assessment_id = $1 AND unit_id = 'facility' AND indicator_id = 'registry-count'`,
      [place.assessmentId, place.version],
    );
  }
};

import { bodyOf } from '@cairn/api-client/api-client.js';
import { demoPeople } from '@cairn/platform/demo/demo-people.js';
import { Deployment } from '@cairn/testing/deployment.js';
import { eventually } from '@cairn/testing/eventually.js';
import { Client } from 'pg';
import { Temporal } from 'temporal-polyfill';
import { type Participant, signedIn } from './people.js';

/** A Tuesday at ten o'clock at the hospital: stories told on any day, at any hour, are told on this one. */
const morning = '2031-03-04T07:00:00Z';

/** A deployment whose demo people are there: an earlier sign-in would fail, and lock the person out. */
export const startDemo = async (...given: Parameters<typeof Deployment.start>): Promise<Deployment> => {
  const cairn = await Deployment.start(...given);
  try {
    await everybodyIsThere(cairn.databaseUrl);
    await startTheClock(cairn.url);
    return cairn;
  } catch (error) {
    await cairn.stop();
    throw error;
  }
};

const startTheClock = async (url: string): Promise<void> => setClock(await signedIn(url, 'Amal Admin'), morning);

/** Sets the clock of the demo to an instant, past or future. */
export const setClock = async (visitor: Participant, instant: string): Promise<void> => {
  const { now } = await bodyOf(visitor.api.GET('/api/demo/clock'));
  await visitor.api.POST('/api/demo/clock', {
    body: {
      advance: Temporal.Instant.from(now).until(instant, { largestUnit: 'hour', smallestUnit: 'second' }).toString(),
    },
  });
};

const ofOrganizations = ['admin', 'contributor', 'reader'];

const everybodyIsThere = async (databaseUrl: string): Promise<void> => {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const staff = demoPeople.filter(({ role }) => !ofOrganizations.includes(role)).length;
  try {
    await eventually(async () => {
      const { rows } = await client.query<{ people: number; staff: number }>(
        `SELECT (SELECT count(DISTINCT "userId")::int FROM auth.account JOIN auth."user" ON "user".id = "userId" WHERE password IS NOT NULL AND email = ANY($1)) AS people,
          (SELECT count(*)::int FROM access.programme_roles) AS staff`,
        [demoPeople.map(({ email }) => email)],
      );
      expect(rows).toEqual([{ people: demoPeople.length, staff }]);
    });
  } finally {
    await client.end();
  }
};

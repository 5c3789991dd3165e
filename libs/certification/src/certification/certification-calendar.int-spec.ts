import { setTimeout as pause } from 'node:timers/promises';
import { decisionRecorded } from '@cairn/contracts/validation/events/decision-recorded.v1.js';
import { defineService } from '@cairn/platform/process/service-definition.js';
import type { Service } from '@cairn/platform/service/service.js';
import { RunningServices, someTenant } from '@cairn/platform/testing/running-services.js';
import { certificationService } from '../certification.service.js';
import type { CertificationTables } from '../certification.tables.js';
import { certificationIdFor } from '../inbox/grant-certification-when-decided.reaction.js';
import { decisionOn, hearsConfirmations } from '../testing/decisions.js';

/** Stands for the publisher: only its feed matters here. */
const publisher = defineService<Record<string, never>>({
  name: 'validation',
  streams: [],
  projections: [],
  reactions: [],
  jobs: [],
  migrations: {},
});

describe('a certification in a running process', () => {
  let running: RunningServices;
  let service: Service<CertificationTables>;

  beforeAll(async () => {
    running = await RunningServices.prepare(publisher, certificationService);
    service = running.service(certificationService);
    running.clock.set('2027-04-27T10:00:00.000Z');
    await hearsConfirmations(service, 'diam-enterprise', '2019');
    running.startFeeds(service);
    await running.startJobs(service);
  });
  afterAll(() => running.stop());

  const tell = (decision: ReturnType<typeof decisionOn>, position: number) =>
    running.owner.query(
      'INSERT INTO validation.feed (position, tenant_id, event_id, type, data, recorded_at) VALUES ($1, $2, gen_random_uuid(), $3, $4, now())',
      [position, someTenant, decisionRecorded.type, JSON.stringify(decision)],
    );
  const types = async (certificationId: string): Promise<string[]> =>
    (
      await running.owner.query<{ type: string }>(
        'SELECT type FROM certification.events WHERE stream = $1 ORDER BY version',
        [`certification-${certificationId}`],
      )
    ).rows.map(({ type }) => type);
  const credentialOf = async (certificationId: string): Promise<string> => {
    for (;;) {
      const { rows } = await running.owner.query<{ jwt: string }>(
        'SELECT jwt FROM certification.issued_credentials JOIN certification.register USING (number) WHERE certification_id = $1',
        [certificationId],
      );
      if (rows[0]) return rows[0].jwt;
      await pause(100);
    }
  };
  const until = async (certificationId: string, count: number): Promise<string[]> => {
    for (let found = await types(certificationId); ; found = await types(certificationId)) {
      if (found.length >= count) return found;
      await pause(100);
    }
  };

  it('is granted from the feed once although the decision stands in it twice, and goes through its calendar', async () => {
    const decision = decisionOn();
    const id = certificationIdFor(decision.visitId);
    await tell(decision, 1);
    await tell(decision, 2);
    expect(await until(id, 1)).toEqual(['CertificationGranted']);
    running.clock.set('2030-01-29T06:00:00.000Z');
    expect(await until(id, 3)).toEqual(['CertificationGranted', 'ReAssessmentWindowOpened', 'ExpiryReminded']);
    running.clock.set('2030-04-27T21:00:00.000Z');
    expect(await until(id, 4)).toEqual([
      'CertificationGranted',
      'ReAssessmentWindowOpened',
      'ExpiryReminded',
      'CertificationExpired',
    ]);
    expect((await running.owner.query('SELECT number FROM certification.register')).rows).toHaveLength(1);
    expect(await credentialOf(id)).toMatch(/^eyJ/);
    expect(running.problems).toEqual([]);
  });
});

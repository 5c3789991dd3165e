import { randomUUID } from 'node:crypto';
import { rehearsalStarted } from '@cairn/contracts/scoring/events/rehearsal-started.v1.js';
import { defineService } from '@cairn/platform/process/service-definition.js';
import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import { RunningServices, scopeOf } from '@cairn/platform/testing/running-services.js';
import { surveys } from '../surveys.service.js';
import { aBundle } from '../testing/a-bundle.js';
import { PublishModelVersion, PublishModelVersionHandler } from './publish-model-version.handler.js';
import { SubmitModelVersion, SubmitModelVersionHandler } from './submit-model-version.handler.js';

const scoring = defineService<Record<never, never>>({
  name: 'scoring',
  streams: [],
  projections: [],
  reactions: [],
  jobs: [],
  migrations: {},
});

describe('the publication of a model version', () => {
  let running: RunningServices;
  beforeAll(async () => {
    running = await RunningServices.prepare(surveys, scoring);
  });
  afterAll(() => running.stop());

  it('waits for what scoring has published, so that a rehearsal started a moment before is known', async () => {
    const [service, scope, rehearsalId] = [running.service(surveys), scopeOf(programmeTenant), randomUUID()];
    const [model, version] = ['diam-enterprise', '2033'];
    await new SubmitModelVersionHandler(service).execute(new SubmitModelVersion(scope, aBundle(version)));
    const { rows } = await running.owner.query<{ checksum: string }>(
      'SELECT checksum FROM surveys.model_versions WHERE version = $1',
      [version],
    );
    await running.owner.query(`INSERT INTO scoring.feed VALUES (1, $1, gen_random_uuid(), $2, $3, now())`, [
      programmeTenant,
      rehearsalStarted.type,
      JSON.stringify({ rehearsalId, model, version }),
    ]);
    running.startFeeds(service);
    const publishing = new PublishModelVersionHandler(service).execute(
      new PublishModelVersion(scope, model, version, {
        checksum: rows[0]?.checksum ?? '',
        effectiveFrom: '2027-03-09',
      }),
    );
    await expect(publishing).rejects.toMatchObject({ code: 'rehearsal-running', details: { rehearsalId } });
  });
});

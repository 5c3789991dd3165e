import { RunningServices, someTenant } from '@cairn/platform/testing/running-services.js';
import { listed, revived } from './dead-jobs.command.js';
import { everyService } from './every-service.js';

describe('jobs that were given up', () => {
  let running: RunningServices;
  beforeAll(async () => {
    running = await RunningServices.prepare(...everyService);
  });
  afterAll(() => running.stop());

  const jobsThatAreDue = async (): Promise<unknown[]> =>
    (await running.owner.query('SELECT job, key, attempts, dead_at FROM certification.due_jobs')).rows;

  it('are none at first', async () => {
    expect(await listed(running.owner)).toBe('No job is dead.\n');
    expect(await revived(running.owner)).toBe('No job is dead.\n');
  });

  it('are listed with the reason, and due again when they are revived', async () => {
    await running.owner.query(
      `INSERT INTO certification.due_jobs (tenant_id, job, key, due_at, attempts, last_error, dead_at) VALUES ($1, 'expire-certification', 'certification-1', '2027-03-01', 10, 'the disk is full', '2027-03-02T09:00:00Z')`,
      [someTenant],
    );
    expect(await listed(running.owner)).toMatch(
      /^SERVICE .*\ncertification +expire-certification +certification-1 +2027-03-02T09:00:00\.000Z +10 +the disk is full\n$/,
    );
    expect(await revived(running.owner)).toBe('1 job is due again.\n');
    expect(await jobsThatAreDue()).toEqual([
      { job: 'expire-certification', key: 'certification-1', attempts: 0, dead_at: null },
    ]);
    expect(await listed(running.owner)).toBe('No job is dead.\n');
  });
});

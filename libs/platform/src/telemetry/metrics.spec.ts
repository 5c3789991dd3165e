import { createMetrics } from './metrics.js';

const backlog = { outbox: 3, lag: { surveys: 7 }, oldestDueSeconds: 12.5, deadJobs: 1, parkedFacts: 2 };

describe('the metrics of a process', () => {
  it('show how long commands took, and how they ended', async () => {
    const metrics = createMetrics();
    metrics.commandSeconds('surveys', 'RecordAnswer', 0.004, 'done');
    metrics.commandSeconds('surveys', 'RecordAnswer', 0.3, 'rejected');
    const text = await metrics.registry.metrics();
    expect(text).toContain(
      'cairn_command_seconds_bucket{le="0.005",service="surveys",command="RecordAnswer",outcome="done"} 1',
    );
    expect(text).toContain(
      'cairn_command_seconds_count{service="surveys",command="RecordAnswer",outcome="rejected"} 1',
    );
  });

  it('show how far behind feeds, outboxes and jobs are now', async () => {
    const metrics = createMetrics();
    metrics.backlogOf('scoring', () => Promise.resolve(backlog));
    const text = await metrics.text();
    for (const line of [
      'cairn_feed_lag_rows{subscription="scoring from surveys"} 7',
      'cairn_outbox_rows{service="scoring"} 3',
      'cairn_oldest_due_job_seconds{service="scoring"} 12.5',
      'cairn_dead_jobs{service="scoring"} 1',
      'cairn_parked_facts{service="scoring"} 2',
      'cairn_backlog_known{service="scoring"} 1',
    ])
      expect(text).toContain(line);
  });

  it.each([
    ['refuses', () => Promise.reject(new Error('refused'))],
    ['does not answer', () => new Promise<never>(() => undefined)],
  ])('show no former backlog while the database %s', async (_what, read) => {
    const metrics = createMetrics();
    metrics.backlogOf('scoring', () => Promise.resolve(backlog));
    await metrics.text();
    metrics.backlogOf('scoring', read);
    const text = await metrics.text();
    expect(text).toContain('cairn_backlog_known{service="scoring"} 0');
    expect(text).not.toMatch(/^cairn_(feed_lag_rows|outbox_rows|oldest_due_job_seconds|dead_jobs|parked_facts)\{/m);
  });
});

import { createMetrics } from './metrics.js';

describe('the metrics of a process', () => {
  it('tell how long commands took, and how they ended', async () => {
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

  it('tell how far behind feeds, outboxes and jobs are now', async () => {
    const metrics = createMetrics();
    for (const rows of [900, 7]) metrics.feedLag('scoring from surveys', rows);
    metrics.outboxSize('surveys', 3);
    metrics.oldestDueJob('scoring', 12.5);
    metrics.deadJobs('scoring', 1);
    const text = await metrics.registry.metrics();
    for (const line of [
      'cairn_feed_lag_rows{subscription="scoring from surveys"} 7',
      'cairn_outbox_rows{service="surveys"} 3',
      'cairn_oldest_due_job_seconds{service="scoring"} 12.5',
      'cairn_dead_jobs{service="scoring"} 1',
    ])
      expect(text).toContain(line);
  });
});

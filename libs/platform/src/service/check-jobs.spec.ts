import { refuseUnknownJob, rowsWithoutWorker } from './check-jobs.js';

const jobs = [{ name: 'calculate-score' }];

describe('the jobs of a service', () => {
  it('may have no rows, or rows of their own', () => {
    expect(rowsWithoutWorker('scoring', jobs, [])).toBeUndefined();
    expect(rowsWithoutWorker('scoring', jobs, ['calculate-score'])).toBeUndefined();
  });

  it('of another build are named when they have rows', () => {
    expect(rowsWithoutWorker('scoring', jobs, ['calculate-score', 'draw-benchmark', 'send-mail'])).toBe(
      'Work is due for the job "draw-benchmark" and "send-mail", which no worker of this build of the service scoring runs: it waits in scoring.due_jobs for a build that does.',
    );
  });

  it('must include a job before it becomes due', () => {
    expect(() => refuseUnknownJob('scoring', jobs, 'calculate-score')).not.toThrow();
    expect(() => refuseUnknownJob('scoring', jobs, 'draw-benchmark')).toThrow(
      'The job "draw-benchmark" has no worker: add it to the jobs of the service scoring.',
    );
  });
});

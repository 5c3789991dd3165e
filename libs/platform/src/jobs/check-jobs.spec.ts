import { refuseRowsWithoutWorker, refuseUnknownJob } from './check-jobs.js';

const jobs = [{ name: 'calculate-score' }];

describe('the jobs of a service', () => {
  it('may have no rows, or rows of their own', () => {
    expect(() => refuseRowsWithoutWorker('scoring', jobs, [])).not.toThrow();
    expect(() => refuseRowsWithoutWorker('scoring', jobs, ['calculate-score'])).not.toThrow();
  });

  it('must include every job that has rows', () => {
    expect(() => refuseRowsWithoutWorker('scoring', jobs, ['calculate-score', 'draw-benchmark', 'send-mail'])).toThrow(
      'Work is due for the job "draw-benchmark" and "send-mail", which no worker of the service scoring runs: add it to the jobs of scoring, or delete its rows from scoring.due_jobs.',
    );
  });

  it('must include a job before it becomes due', () => {
    expect(() => refuseUnknownJob('scoring', jobs, 'calculate-score')).not.toThrow();
    expect(() => refuseUnknownJob('scoring', jobs, 'draw-benchmark')).toThrow(
      'The job "draw-benchmark" has no worker: add it to the jobs of the service scoring.',
    );
  });
});

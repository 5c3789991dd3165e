/**
 * How a run ended. `done`: the work is done and the row removed. `moved`: done, but made due again during the run.
 * `failed`: it threw and will be tried again. `dead`: it threw on the last attempt. `stale`: not run, since the row is
 * gone, has changed or is not due yet. `busy`: not run, since another run of the same key is in progress. `closing`: not
 * run, since the process is stopping.
 */
export type Outcome = 'done' | 'moved' | 'failed' | 'dead' | 'stale' | 'busy' | 'closing';

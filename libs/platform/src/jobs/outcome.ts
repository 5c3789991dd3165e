/**
 * `done`: the effect is made and the row gone. `moved`: made, and due again meanwhile. `failed`, `dead`: it threw, for
 * the last time or not.
 * `stale`: the row is gone, has moved on, or is not due yet. `busy`: another run of the same key goes on. `closing`: no
 * more work.
 */
export type Outcome = 'done' | 'moved' | 'failed' | 'dead' | 'stale' | 'busy' | 'closing';

export type PgError = Error & { readonly code: string; readonly constraint?: string; readonly detail?: string };

export const isPgError = (error: unknown): error is PgError =>
  error instanceof Error && /^[0-9A-Z]{5}$/.test(String((error as Partial<PgError>).code));

/**
 * SQLSTATE classes and codes of a server that is unreachable, overloaded or busy: connection (08),
 * rollback (40), resources (53), object in use (55), intervention (57), system error (58), read-only after a failover,
 * a transaction that idled, a database that is not there yet.
 */
const TRANSIENT_STATE = /^(08|40|53|55|57|58|25006|25P0[34]|3D000)/;

/** Errors that the driver reports without a code. */
const TRANSIENT_MESSAGE =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end)/;

/** The network, or the machine's own resources. */
const TRANSIENT_ERRNO = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EMFILE',
  'ENFILE',
  'ENOSPC',
  'EDQUOT',
]);

/** The connection is broken or does not answer: whether the statement took effect is unknown. */
export const isConnectionBroken = (error: unknown): boolean =>
  error instanceof Error &&
  (TRANSIENT_MESSAGE.test(error.message) || TRANSIENT_ERRNO.has(String((error as NodeJS.ErrnoException).code)));

/** PostgreSQL is unavailable or short of a resource: the same statement may succeed later. */
export const isDatabaseTransient = (error: unknown): boolean =>
  isPgError(error) ? TRANSIENT_STATE.test(error.code) : error instanceof Error && TRANSIENT_MESSAGE.test(error.message);

/**
 * The environment failed, not the request (network, database, machine), also as the `cause` of an error: retry, do not
 * give up. Over HTTP: 503 `temporarily-unavailable`.
 */
export const isTransient = (error: unknown): boolean =>
  isDatabaseTransient(error) ||
  isConnectionBroken(error) ||
  (error instanceof Error && error.cause !== undefined && isTransient(error.cause));

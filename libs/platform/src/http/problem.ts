import { Rejection, UnreadableEvent, VersionConflict } from '@cairn/event-sourcing';
import type { Problem } from '@cairn/contracts/problem.js';
import { ZodError } from 'zod';
import { isTransient } from '../database/transient.js';
import { titleOf } from './problem-titles.js';
import { HttpRefusal, InvalidInput, invalidInput, NotFound } from './refusals.js';

type Refused = Pick<Problem, 'status' | 'code'> & Partial<Pick<Problem, 'detail' | 'details' | 'issues'>>;

const codesOfStatus: Readonly<Record<number, string>> = {
  400: 'bad-request',
  401: 'sign-in-required',
  403: 'not-allowed',
  404: 'not-found',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  408: 'request-timed-out',
  412: 'changed-meanwhile',
  413: 'too-large',
  414: 'address-too-long',
  415: 'content-type-not-accepted',
  416: 'range-not-satisfiable',
  417: 'expectation-failed',
  422: 'invalid-input',
  428: 'if-match-required',
  429: 'too-many-requests',
  431: 'headers-too-large',
  503: 'temporarily-unavailable',
};

const codesOfFastify: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'content-length-wrong',
  FST_ERR_BAD_URL: 'malformed-address',
};

const refusedBy = (error: unknown): Refused => {
  if (error instanceof Rejection)
    return {
      status: error.code === 'changed-meanwhile' ? 412 : 409,
      code: error.code,
      ...(Object.keys(error.details).length > 0 && { details: { ...error.details } }),
    };
  if (error instanceof VersionConflict || error instanceof UnreadableEvent)
    return { status: 503, code: 'temporarily-unavailable' };
  if (error instanceof InvalidInput) return { status: 422, code: 'invalid-input', issues: [...error.issues] };
  if (error instanceof ZodError) return refusedBy(invalidInput(error.issues));
  if (error instanceof NotFound) return { status: 404, code: error.code };
  if (error instanceof HttpRefusal)
    return {
      status: error.status,
      code: error.code,
      ...(error.detail && { detail: error.detail }),
      ...(error.details && { details: { ...error.details } }),
    };
  return refusedByServer(error);
};

/** A value that the database refuses, such as a number out of range (SQLSTATE class 22). */
const isDataTheDatabaseRefuses = (code: unknown): boolean => typeof code === 'string' && /^22[0-9A-Z]{3}$/.test(code);

const refusedByServer = (error: unknown): Refused => {
  const { statusCode, status, code } = (error ?? {}) as { statusCode?: unknown; status?: unknown; code?: unknown };
  if (isTransient(error)) return { status: 503, code: 'temporarily-unavailable' };
  if (isDataTheDatabaseRefuses(code)) return { status: 422, code: 'invalid-input' };
  const stated = [statusCode, status].find(
    (number): number is number => typeof number === 'number' && number >= 400 && number < 500,
  );
  if (stated) return { status: stated, code: codesOfFastify[String(code)] ?? codesOfStatus[stated] ?? 'bad-request' };
  return statusCode === 503 || status === 503
    ? { status: 503, code: 'temporarily-unavailable' }
    : { status: 500, code: 'internal-error' };
};

/**
 * The problem document (RFC 9457) for an error. An error that is not a known refusal becomes a 500 `internal-error`
 * without details.
 */
export const problemOf = (error: unknown, requestId: string): Problem => {
  const refused = refusedBy(error);
  return {
    type: `urn:cairn:problem:${refused.code}`,
    title: titleOf(refused.code),
    ...refused,
    requestId,
    instance: `urn:cairn:request:${requestId}`,
  };
};

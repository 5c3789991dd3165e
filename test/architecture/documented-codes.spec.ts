import { operations } from '@cairn/contracts/operations.js';
import { codes } from './spoken-codes.js';

const documented = new Set(
  Object.values(operations).flatMap(({ refusals = {} }) => Object.values(refusals).flatMap((one) => one ?? [])),
);

/** Follow from the request or the route, for whatever operation; the API document adds them by itself. */
const ofEveryRoute = [
  'bad-request',
  'sign-in-required',
  'not-allowed',
  'not-found',
  'changed-meanwhile',
  'invalid-input',
  'if-match-required',
  'if-match-malformed',
  'idempotency-key-malformed',
  'idempotency-key-reused',
  'foreign-origin',
  'malformed-json',
  'malformed-multipart',
  'too-large',
  'content-type-not-accepted',
  're-authentication-required',
  'second-factor-required',
  'api-key-invalid',
  'api-key-lacks-scope',
  'too-many-requests',
  'temporarily-unavailable',
];

/** Answers of HTTP itself, before a route is found or outside all of them. */
const ofNoRoute = [
  'malformed-request',
  'malformed-address',
  'content-length-wrong',
  'method-not-allowed',
  'not-acceptable',
  'request-timed-out',
  'address-too-long',
  'range-not-satisfiable',
  'expectation-failed',
  'headers-too-large',
  'internal-error',
];

/** Of sign-in, which the document leaves to its library; passwords are named among the issues of `invalid-input`. */
const ofSignIn = [
  'sign-in-refused',
  'invalid-code',
  'invalid-password',
  'too-many-failed-sign-ins',
  'identity-provider-unavailable',
  'no-pending-link',
  'single-sign-on-required',
  'single-sign-on-unknown',
  'password-too-short',
  'password-too-long',
  'password-common',
  'password-personal',
  'password-repetitive',
];

/** Of commands that no operation sends, or that are answered by another code. */
const ofNoOperation = [
  'assessment-exists',
  'assessment-not-opened',
  'certification-not-granted',
  'date-on-offer',
  'certification-not-expired-yet',
  'evidence-not-attached',
  'evidence-not-quarantined',
  'facility-not-added',
  'indicator-not-in-survey',
  'message-not-queued',
  'model-version-is-draft',
  'no-date-to-shift',
  'note-not-written',
  'organization-not-registered',
  're-assessment-window-not-open-yet',
  'reminder-not-due-yet',
  'site-closed',
  'survey-exists',
  'survey-not-issued',
  'validator-absent',
  'validator-off-day',
  'visit-not-requested',
  'webhook-removed',
];

const elsewhere = new Set([...ofEveryRoute, ...ofNoRoute, ...ofSignIn, ...ofNoOperation]);

describe('the codes by which the services refuse', () => {
  it('are each documented with an operation, or follow from elsewhere', () =>
    expect([...codes].filter((code) => !documented.has(code) && !elsewhere.has(code)).sort()).toEqual([]));

  it('are spoken where they are documented', () =>
    expect([...documented, ...elsewhere].filter((code) => !codes.has(code)).sort()).toEqual([]));

  it('are documented where they are said to be of no operation', () =>
    expect([...ofNoOperation, ...ofSignIn, ...ofNoRoute].filter((code) => documented.has(code))).toEqual([]));
});

import { mostEvidenceBytes } from '@cairn/platform/files/evidence-limits.js';
import { evidenceKinds } from '@cairn/platform/files/evidence-kinds.js';
import problems from '@cairn/contracts/problem-sentences.json';
import { titleOf, untitled } from '@cairn/platform/http/problem-titles.js';
import survey from '../../apps/web/src/i18n/en/survey.json';
import { codes, spoken } from './spoken-codes.js';

const texts: Readonly<Record<string, string>> = problems;

/** Codes that need no sentence of their own: the one of their status says all a person can do. */
const saidByStatus: Readonly<Record<number, readonly string[]>> = {
  400: [
    'bad-request',
    'malformed-json',
    'malformed-multipart',
    'malformed-request',
    'malformed-address',
    'content-length-wrong',
    'if-match-malformed',
    'idempotency-key-malformed',
  ],
  401: ['sign-in-required', 'sign-in-refused'],
  403: ['not-allowed', 'foreign-origin'],
  404: ['not-found', ...[...codes].filter((code) => code.endsWith('-not-found') && !(code in problems))],
  413: ['too-large'],
  428: ['if-match-required'],
  429: ['too-many-requests'],
  500: ['internal-error'],
};

/**
 * Answers to programs that speak HTTP in a way our pages do not, and to tries of the service itself. The web takes 503
 * as no answer.
 */
const metByNobody = [
  'temporarily-unavailable',
  'method-not-allowed',
  'not-acceptable',
  'request-timed-out',
  'address-too-long',
  'content-type-not-accepted',
  'range-not-satisfiable',
  'expectation-failed',
  'headers-too-large',
  'idempotency-key-reused',
  'evidence-not-quarantined',
  'certification-not-granted',
  'certification-not-expired-yet',
  're-assessment-window-not-open-yet',
  'reminder-not-due-yet',
  'model-version-is-draft',
  'assessment-exists',
  'assessment-not-opened',
  'survey-exists',
  'survey-not-issued',
  'organization-not-registered',
  'facility-not-added',
];

/** Written by the sign-in library, so no source of ours spells them. */
const ofSignInLibrary = [
  'invalid-email-or-password',
  'invalid-code',
  'invalid-password',
  'authentication-failed',
  'challenge-not-found',
  'passkey-not-found',
  'user-not-verified',
];

/** Places that refuse with a code spelled elsewhere: in a union, a table, or beside the call. */
const passingOn = [
  'libs/organizations/src/facility/define-service-areas.ts',
  'libs/organizations/src/quota/daily-uses.store.ts',
  'libs/platform/src/files/check-evidence.ts',
  'libs/platform/src/service/service.ts',
  'libs/surveys/src/absences.http.ts',
  'libs/surveys/src/model-version/publish-model-version.ts',
  'libs/surveys/src/survey/record-answer.ts',
  'libs/validation/src/visit/appoint-reviewers.ts',
  'libs/validation/src/visit/confirm-date.ts',
  'libs/validation/src/visit/propose-date.ts',
];

const said = [...Object.values(saidByStatus).flat(), ...metByNobody];
const texted = Object.keys(texts).filter((key) => !key.startsWith('status-'));

describe('the codes by which the services refuse', () => {
  it('have each a sentence on screen', () =>
    expect([...codes].filter((code) => !(code in texts) && !said.includes(code))).toEqual([]));
  it('are still spoken where a sentence stands', () =>
    expect(texted.filter((code) => !codes.has(code) && !ofSignInLibrary.includes(code))).toEqual([]));
  it('are spoken, and have no sentence, where one is said to be needless', () =>
    expect(said.filter((code) => !codes.has(code) || code in texts)).toEqual([]));
  it.each(Object.keys(saidByStatus))('with status %s have a sentence for all', (status) =>
    expect(texts[`status-${status}`]).toBeTruthy(),
  );
  it('have each a title in words, with nothing to fill in', () => {
    expect(untitled([...codes, ...ofSignInLibrary])).toEqual([]);
    const titles = [...codes].map(titleOf);
    expect(titles.filter((title) => !/^\p{Lu}.*\s.*[^.\s]$/u.test(title) || /\{\{/.test(title))).toEqual([]);
  });
  it('are spelled where they are spoken, or passed on by one of these', () =>
    expect(
      [...spoken]
        .filter(([, { passesOn }]) => passesOn)
        .map(([path]) => path)
        .sort(),
    ).toEqual(passingOn));
});

describe('a refused file', () => {
  const asWritten: Readonly<Record<string, string>> = { txt: 'plain text', webp: 'WebP' };
  const kinds = Object.values(evidenceKinds)
    .flatMap(({ extensions }): readonly string[] => extensions)
    .filter((extension) => extension !== 'jpg');
  it.each(kinds)('is told that %s is taken', (extension) =>
    expect(texts['evidence-type-not-allowed']).toContain(asWritten[extension] ?? extension.toUpperCase()),
  );
  it('is told how large it may be', () => {
    const limit = `larger than ${mostEvidenceBytes / 1024 / 1024} MB`;
    expect(texts['evidence-too-large']).toContain(limit);
    expect(survey.fileTooLarge).toContain(limit);
  });
});

import sentences from '@cairn/contracts/problem-sentences.json';

/** Of what no page of ours meets, or what only programs can act on; everything else has a sentence for people. */
const titles: Readonly<Record<string, string>> = {
  'address-too-long': 'The address is too long',
  'assessment-exists': 'The assessment is opened already',
  'assessment-not-found': 'The assessment is not known here',
  'assessment-not-opened': 'The assessment is not opened yet',
  'bad-request': 'The request cannot be understood',
  'certification-not-expired-yet': 'The certification has not expired yet',
  'certification-not-found': 'No such certificate is in the register',
  'certification-not-granted': 'The certification is not granted',
  'changed-meanwhile': 'It was changed by someone else in the meantime',
  'content-length-wrong': 'The stated length of the body is wrong',
  'content-type-not-accepted': 'This media type is not accepted here',
  'criterion-not-found': 'The criterion is not part of this model version',
  'evidence-not-found': 'The evidence is not attached here',
  'evidence-not-quarantined': 'The evidence does not wait for a scan',
  'expectation-failed': 'The expectation cannot be met',
  'facility-not-added': 'The facility is not added yet',
  'facility-not-found': 'The facility is not known here',
  'foreign-origin': 'The change comes from a page of another address',
  'headers-too-large': 'The headers are too large',
  'idempotency-key-malformed': 'The Idempotency-Key is malformed',
  'idempotency-key-reused': 'The Idempotency-Key was used for another request',
  'if-match-malformed': 'If-Match does not name a version',
  'if-match-required': 'If-Match must name the version that was seen',
  'indicator-not-found': 'The indicator is not asked here',
  'internal-error': 'The server failed',
  'invalid-input': 'Some fields are not valid',
  'malformed-address': 'The address cannot be decoded',
  'malformed-json': 'The body is not valid JSON in UTF-8',
  'malformed-multipart': 'The multipart body is malformed',
  'malformed-request': 'The request is not valid HTTP',
  'method-not-allowed': 'This method is not allowed here',
  'model-version-is-draft': 'The model version is a draft',
  'not-acceptable': 'None of the accepted media types is available',
  'not-allowed': 'You are not allowed to do this',
  'not-found': 'Nothing is found here',
  'note-not-found': 'The note is not known here',
  'organization-not-registered': 'The organization is not registered',
  'person-not-found': 'The person is not known',
  'range-not-satisfiable': 'The range lies outside the file',
  're-assessment-window-not-open-yet': 'The window for the re-assessment is not open yet',
  'reminder-not-due-yet': 'The reminder is not due yet',
  'request-timed-out': 'The request took too long to arrive',
  'section-not-found': 'The section is not part of this model version',
  'sign-in-refused': 'Signing in was refused',
  'sign-in-required': 'You need to sign in',
  'signing-key-not-found': 'No such signing key is published',
  'status-list-not-found': 'No credential names this status list',
  'survey-exists': 'The survey is issued already',
  'survey-not-found': 'The survey is not known here',
  'survey-not-issued': 'The survey is not issued yet',
  'temporarily-unavailable': 'The service is unavailable for a moment',
  'too-large': 'The body is too large',
  'too-many-invitations': 'The limit of invitations a day is reached',
  'too-many-organizations': 'The limit of new organizations a day is reached',
  'too-many-requests': 'Too many requests were sent',
  'absence-not-found': 'The absence is not known here',
  'conflict-not-found': 'The conflict of interest is not known here',
  'organization-not-found': 'The organization is not known here',
  'visit-not-found': 'The visit is not known here',
};

const sentenceOf = (code: string): string | undefined => (sentences as Readonly<Record<string, string>>)[code];

/** The first sentence, without its full stop. */
const firstOf = (text: string): string => (text.split(/(?<=[.!?])\s/)[0] ?? text).replace(/\.$/, '');

/** Codes without a title of their own; what they are is then said in general. */
export const untitled = (codes: readonly string[]): string[] =>
  codes.filter((code) => titles[code] === undefined && sentenceOf(code) === undefined);

/** For people, in words, the same for every problem of a kind; programs read the code. */
export const titleOf = (code: string): string => titles[code] ?? firstOf(sentenceOf(code) ?? 'The request is refused');

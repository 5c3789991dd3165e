/** What the answers of HTTP itself are called; a refusal of a service is called by its code, which is in words. */
const titles: Readonly<Record<string, string>> = {
  'bad-request': 'The request cannot be understood',
  'changed-meanwhile': 'It was changed by someone else meanwhile',
  'content-length-wrong': 'The stated length of the body is wrong',
  'content-type-not-accepted': 'This media type is not accepted here',
  'expectation-failed': 'The expectation cannot be met',
  'foreign-origin': 'The change comes from a page of another address',
  'headers-too-large': 'The headers are too large',
  'idempotency-key-malformed': 'The Idempotency-Key is malformed',
  'idempotency-key-reused': 'The Idempotency-Key was used for another request',
  'if-match-malformed': 'If-Match does not name a version',
  'if-match-required': 'If-Match must name the version that was seen',
  'internal-error': 'The server failed',
  'invalid-input': 'Some fields are not valid',
  'malformed-address': 'The address cannot be decoded',
  'malformed-json': 'The body is not valid JSON in UTF-8',
  'malformed-multipart': 'The multipart body is malformed',
  'malformed-request': 'The request is not valid HTTP',
  'method-not-allowed': 'This method is not allowed here',
  'not-acceptable': 'None of the accepted media types is available',
  'not-allowed': 'You are not allowed to do this',
  'not-found': 'Nothing is found here',
  'address-too-long': 'The address is too long',
  'range-not-satisfiable': 'The range lies outside the file',
  'request-timed-out': 'The request took too long to arrive',
  'sign-in-required': 'You need to sign in',
  'temporarily-unavailable': 'The service is unavailable for a moment',
  'too-large': 'The body is too large',
  'too-many-requests': 'Too many requests were sent',
};

/** In words, the same for every problem of a kind. */
export const titleOf = (code: string): string =>
  titles[code] ?? `${code.charAt(0).toUpperCase()}${code.slice(1).replaceAll('-', ' ')}`;

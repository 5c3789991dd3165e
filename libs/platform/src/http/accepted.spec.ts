import { isAccepted } from './accepted.js';

const json = 'application/json';

describe('an Accept header', () => {
  it.each([
    undefined,
    '',
    '*/*',
    'application/*',
    json,
    'Application/JSON',
    'application/json; charset=utf-8',
    'text/html, application/json;q=0.1',
    'text/html,application/xhtml+xml,*/*;q=0.8',
    'application/*;q=0, application/json',
    'not a media type',
    ',;,',
  ])('takes JSON: %p', (accept) => expect(isAccepted(accept, json)).toBe(true));

  it.each([
    'application/pdf',
    'text/*',
    'application/problem+json',
    'application/json;q=0',
    'application/json;q=0.0, text/html',
    '*/*, application/json; q=0',
    '*/*;q=0',
    'image/avif, image/webp',
  ])('does not take JSON: %p', (accept) => expect(isAccepted(accept, json)).toBe(false));

  it('is compared without the parameters of what is sent', () =>
    expect(isAccepted('text/plain', 'text/plain; charset=utf-8')).toBe(true));
});

import { securityTxt } from './security-txt.js';

describe('security.txt', () => {
  it('names the contact, an expiry within a year, and where it is published', () =>
    expect(securityTxt('mailto:security@example.org', 'https://cairn.example', '2027-03-09T06:00:00Z')).toBe(
      `Contact: mailto:security@example.org
Expires: 2027-09-05T00:00:00Z
Preferred-Languages: en
Canonical: https://cairn.example/.well-known/security.txt
`,
    ));
});

import { mailStopOf, mailStopToken } from './mail-stop-token.js';

const secret = 'a secret of thirty-two characters';
const personId = '00000000-0000-4000-8000-00000000000a';
const token = mailStopToken(secret, personId, 'visits');

describe('the link that stops mails', () => {
  it('names the person and the topic', () => expect(mailStopOf(secret, token)).toEqual({ personId, topic: 'visits' }));
  it('works with no other secret', () =>
    expect(mailStopOf('another secret of 32 characters !', token)).toBeUndefined());
  it.each([
    token.replace('visits', 'certificates'),
    token.replace(personId, '00000000-0000-4000-8000-00000000000b'),
    `${token}.`,
    `${token}x`,
    token.slice(0, -1),
    `${personId}.visits`,
    `${personId}.everything.x`,
    '',
  ])('is nothing for %s', (other) => expect(mailStopOf(secret, other)).toBeUndefined());
});

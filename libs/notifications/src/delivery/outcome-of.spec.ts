import { outcomeOf } from './outcome-of.js';

describe('what an error of sending means', () => {
  it.each([
    ['nobody listens', { message: 'connect ECONNREFUSED', code: 'ESOCKET' }, false, { kind: 'failed', final: false }],
    [
      'cut off before the mail was handed over',
      { message: 'Connection closed unexpectedly', code: 'ECONNECTION' },
      false,
      { kind: 'failed', final: false },
    ],
    [
      'cut off after the mail was handed over',
      { message: 'Connection closed unexpectedly', code: 'ECONNECTION' },
      true,
      { kind: 'unknown' },
    ],
    ['silence after the mail was handed over', { message: 'Timeout', code: 'ETIMEDOUT' }, true, { kind: 'unknown' }],
    [
      'the server went away after the mail was handed over',
      { message: 'Server closed the connection', responseCode: 421 },
      true,
      { kind: 'unknown' },
    ],
    [
      'refused for now after the mail was handed over',
      { message: '451 later', responseCode: 451 },
      true,
      { kind: 'failed', final: false },
    ],
    [
      'refused for good after the mail was handed over',
      { message: '554 no', responseCode: 554 },
      true,
      { kind: 'failed', final: true },
    ],
    [
      'no such mailbox',
      { message: '550 unknown', responseCode: 550, code: 'EENVELOPE' },
      false,
      { kind: 'failed', final: true },
    ],
    [
      'our own sign-in refused, which somebody will mend',
      { message: '535 no', responseCode: 535, code: 'EAUTH' },
      false,
      { kind: 'failed', final: false },
    ],
  ] as const)('%s', (_, error, handedOver, expected) => expect(outcomeOf(error, handedOver)).toMatchObject(expected));

  it('is told without the address', () =>
    expect(outcomeOf({ message: '550 <ada@example.org> unknown', responseCode: 550 }, false)).toMatchObject({
      error: '550 <address> unknown',
    }));
});

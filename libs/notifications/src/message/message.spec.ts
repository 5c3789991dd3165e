import { given, someMeta } from '@cairn/event-sourcing/testing/given.js';
import type { MessageEvent } from './message-events.js';
import { messageDecider } from './message.js';

const messageId = '00000000-0000-5000-8000-0000000000b1';
const mailId = `${messageId}@cairn.example`;
const queue = {
  type: 'QueueMessage',
  data: {
    messageId,
    template: 'stage-changed',
    personId: '00000000-0000-4000-8000-00000000000a',
    because: 'admin',
    facts: { to: 6 },
  },
} as const;
const queued: MessageEvent = { type: 'MessageQueued', data: queue.data };
const begun: MessageEvent = { type: 'SendingBegun', data: { mailId } };
const sent: MessageEvent = { type: 'MessageSent', data: {} };
const failed = (retryAt: string | null): MessageEvent => ({
  type: 'SendingFailed',
  data: { error: '451 try later', retryAt },
});
const interrupted = (resendAt: string | null): MessageEvent => ({
  type: 'SendingInterrupted',
  data: { error: 'connection closed', resendAt },
});
const begin = (at = someMeta.at, mailDomain = 'cairn.example') =>
  ({ type: 'BeginSending', data: { mailDomain }, meta: { ...someMeta, at } }) as const;
const fail = (final = false) => ({ type: 'FailSending', data: { error: '451 try later', final } }) as const;
const markUnknown = { type: 'MarkUnknown', data: { error: 'connection closed' } } as const;
const confirm = { type: 'ConfirmSent', data: {} } as const;
const resend = { type: 'ResendMessage', data: {} } as const;
const putAside = { type: 'PutAside', data: { because: 'the database was restored' } } as const;
const tenMinutesLater = '2027-03-09T06:10:00Z';

describe('a message', () => {
  it('is queued once for one fact and person', () => {
    given(messageDecider).when(queue).then(queued);
    given(messageDecider, queued).when(queue).thenNothing();
    given(messageDecider, queued, begun, sent).when(queue).thenNothing();
  });

  it('is given its Message-ID before the mail server is spoken to', () =>
    given(messageDecider, queued).when(begin()).then(begun));
  it('is sent once', () => {
    given(messageDecider, queued, begun).when(confirm).then(sent);
    given(messageDecider, queued, begun, sent).when(begin()).thenNothing();
    given(messageDecider, queued, begun, sent).when(confirm).thenNothing();
  });

  it('is not begun before it was queued', () => given(messageDecider).when(begin()).thenRejected('message-not-queued'));
});

describe('a message of which a restore forgot whether it was sent', () => {
  const aside: MessageEvent = {
    type: 'SendingInterrupted',
    data: { error: 'the database was restored', resendAt: null },
  };
  it('is put aside whatever it waited for', () => {
    given(messageDecider, queued).when(putAside).then(aside);
    given(messageDecider, queued, begun).when(putAside).then(aside);
    given(messageDecider, queued, begun, interrupted(tenMinutesLater)).when(putAside).then(aside);
  });
  it('is not sent then until a person orders it, under its first Message-ID', () => {
    given(messageDecider, queued, aside).when(begin('2037-01-01T00:00:00Z')).thenNothing();
    given(messageDecider, queued, aside)
      .when(resend)
      .then({ type: 'ResendOrdered', data: { anotherCopy: false } });
  });
  it('stays as it is when nothing more would be sent', () => {
    given(messageDecider, queued, begun, sent).when(putAside).thenNothing();
    given(messageDecider, queued, begun, failed(null)).when(putAside).thenNothing();
    given(messageDecider, queued, aside).when(putAside).thenNothing();
  });
});

describe('a message that could not be sent', () => {
  it('is tried again after a minute, under the same Message-ID', () => {
    given(messageDecider, queued, begun).when(fail()).then(failed('2027-03-09T06:01:00Z'));
    const waiting = given(messageDecider, queued, begun, failed('2027-03-09T06:01:00Z'));
    waiting.when(begin('2027-03-09T06:00:59Z')).thenNothing();
    waiting.when(begin('2027-03-09T06:01:00Z', 'renamed.example')).then(begun);
  });

  it('is given up after nine tries', () => {
    const tries = (count: number) => Array.from({ length: count }, () => [begun, failed(someMeta.at)]).flat();
    given(messageDecider, queued, ...tries(7), begun)
      .when(fail())
      .then(failed('2027-03-10T06:00:00Z'));
    given(messageDecider, queued, ...tries(8), begun)
      .when(fail())
      .then(failed(null));
  });

  it('is given up at once when another try cannot help', () =>
    given(messageDecider, queued, begun).when(fail(true)).then(failed(null)));
  it('is then left to a person', () =>
    given(messageDecider, queued, begun, failed(null)).when(begin('2030-01-01T00:00:00Z')).thenNothing());
});

describe('a message that was cut off', () => {
  it('counts as unknown when the answer was lost, and is due again in ten minutes', () =>
    given(messageDecider, queued, begun).when(markUnknown).then(interrupted(tenMinutesLater)));

  it('counts as unknown when the worker ended while sending', () =>
    given(messageDecider, queued, begun)
      .when(begin())
      .then({
        type: 'SendingInterrupted',
        data: { error: 'the worker ended while sending', resendAt: tenMinutesLater },
      }));

  it('is sent once more under the same Message-ID, not before ten minutes have passed', () => {
    const unknown = given(messageDecider, queued, begun, interrupted(tenMinutesLater));
    unknown.when(begin('2027-03-09T06:09:59Z')).thenNothing();
    unknown.when(begin(tenMinutesLater)).then(begun);
  });

  it('is left to a person when it is cut off again', () => {
    const twice = [queued, begun, interrupted(tenMinutesLater), begun] as const;
    given(messageDecider, ...twice)
      .when(markUnknown)
      .then(interrupted(null));
    given(messageDecider, ...twice, interrupted(null))
      .when(begin('2030-01-01T00:00:00Z'))
      .thenNothing();
  });

  it('is known to be sent when the answer comes late', () => {
    given(messageDecider, queued, begun, interrupted(tenMinutesLater)).when(confirm).then(sent);
    given(messageDecider, queued, begun, interrupted(tenMinutesLater), sent).when(begin(tenMinutesLater)).thenNothing();
  });
});

describe('resending a message', () => {
  const ordered = (anotherCopy: boolean): MessageEvent => ({ type: 'ResendOrdered', data: { anotherCopy } });

  it('makes another copy of one that was sent, with a Message-ID of its own', () => {
    given(messageDecider, queued, begun, sent).when(resend).then(ordered(true));
    given(messageDecider, queued, begun, sent, ordered(true))
      .when(begin())
      .then({ type: 'SendingBegun', data: { mailId: `${messageId}.2@cairn.example` } });
  });

  it('keeps the Message-ID of one that failed or is unknown', () => {
    given(messageDecider, queued, begun, failed(null)).when(resend).then(ordered(false));
    given(messageDecider, queued, begun, interrupted(null)).when(resend).then(ordered(false));
    given(messageDecider, queued, begun, interrupted(null), ordered(false)).when(begin()).then(begun);
  });

  it('changes nothing while it is due or being sent', () => {
    given(messageDecider, queued).when(resend).thenNothing();
    given(messageDecider, queued, begun).when(resend).thenNothing();
  });

  it('needs a message', () => given(messageDecider).when(resend).thenRejected('message-not-queued'));
});

import { evolveWith } from '@cairn/event-sourcing';
import type { Because, MessageEvent } from './message-events.js';

export type MessageRejection = 'message-not-queued';

type Queued = Extract<MessageEvent, { type: 'MessageQueued' }>['data'];

export type Message = {
  readonly status: 'none' | 'due' | 'sending' | 'sent' | 'unknown' | 'failed' | 'inbox-only';
  readonly id: string;
  readonly template: Queued['template'] | undefined;
  readonly personId: string;
  readonly because: Because | undefined;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Message-ID of the mail without its angle brackets; stays the same for each try of one copy. */
  readonly mailId: string | undefined;
  /** Counts from 1; a person may order another copy of a mail that was sent. */
  readonly copy: number;
  /** Tries of this copy which certainly delivered nothing. */
  readonly failures: number;
  readonly resentAfterInterruption: boolean;
  /** Instant before which it is not to be tried again; null when a person must say so. */
  readonly nextTryAt: string | null;
};

export const noMessage: Message = {
  status: 'none',
  id: '',
  template: undefined,
  personId: '',
  because: undefined,
  facts: {},
  mailId: undefined,
  copy: 1,
  failures: 0,
  resentAfterInterruption: false,
  nextTryAt: null,
};

export const evolveMessage = evolveWith<Message, MessageEvent>({
  MessageQueued: (state, { data: { messageId, byMail = true, ...queued } }) => ({
    ...state,
    ...queued,
    id: messageId,
    status: byMail ? 'due' : 'inbox-only',
  }),
  SendingBegun: (state, { data: { mailId } }) => ({
    ...state,
    status: 'sending',
    mailId,
    nextTryAt: null,
    resentAfterInterruption: state.resentAfterInterruption || state.status === 'unknown',
  }),
  MessageSent: (state) => ({ ...state, status: 'sent', nextTryAt: null }),
  SendingFailed: (state, { data: { retryAt } }) => ({
    ...state,
    status: retryAt ? 'due' : 'failed',
    failures: state.failures + 1,
    nextTryAt: retryAt,
  }),
  SendingInterrupted: (state, { data: { resendAt } }) => ({ ...state, status: 'unknown', nextTryAt: resendAt }),
  ResendOrdered: (state, { data: { anotherCopy } }) => ({
    ...state,
    status: 'due',
    failures: 0,
    resentAfterInterruption: false,
    nextTryAt: null,
    ...(anotherCopy && { copy: state.copy + 1, mailId: undefined }),
  }),
});

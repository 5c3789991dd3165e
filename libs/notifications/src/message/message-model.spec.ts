import { type Act, type Living, livesAsItsModel } from '@cairn/event-sourcing/testing/model-based.js';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { type MessageCommand, messageDecider } from './message.js';
import type { MessageEvent } from './message-events.js';
import type { Message } from './message-state.js';

type Stream = Living<MessageCommand, Message, MessageEvent>;
/** How a person who follows one mail would tell it. */
type Model = {
  minute: number;
  status: Message['status'];
  /** Minute before which it is not tried; undefined when nobody but a person may say so. */
  from: number | undefined;
  failures: number;
  resentByItself: boolean;
  copy: number;
  mailIds: Map<number, string>;
};

const begun = Temporal.Instant.from('2027-03-09T06:00:00Z');
const retries = [1, 5, 15, 60, 240, 480, 720, 1_440];
const messageId = '00000000-0000-5000-8000-0000000000b1';

const act = (
  name: string,
  run: (model: Model, give: (command: Omit<MessageCommand, 'meta'>) => unknown, stream: Stream) => void,
) =>
  fc.constant<Act<Model, Stream>>({
    name,
    run: (model, stream) =>
      run(model, (command) => stream.give(command, { at: begun.add({ minutes: model.minute }).toString() }), stream),
  });

const mayBegin = ({ status, from, minute }: Model): boolean =>
  (status === 'due' || status === 'unknown') && from !== undefined && minute >= from;

const interrupt = (model: Model): void => {
  model.status = 'unknown';
  model.from = model.resentByItself ? undefined : model.minute + 10;
};

const acts = [
  fc.integer({ min: 1, max: 700 }).map((minutes): Act<Model, Stream> => ({
    name: `${minutes} minutes pass`,
    run: (model) => void (model.minute += minutes),
  })),
  act('queue', (model, give) => {
    const queued = give({
      type: 'QueueMessage',
      data: { messageId, template: 'stage-changed', personId: messageId, because: 'admin', facts: {} },
    });
    expect(queued).toEqual(model.status === 'none' ? ['MessageQueued'] : []);
    if (model.status === 'none') [model.status, model.from] = ['due', 0];
  }),
  act('begin', (model, give, stream) => {
    const said = give({ type: 'BeginSending', data: { mailDomain: 'cairn.example' } });
    if (model.status === 'none') return expect(said).toBe('message-not-queued');
    if (model.status === 'sending') {
      interrupt(model);
      return expect(said).toEqual(['SendingInterrupted']);
    }
    expect(said).toEqual(mayBegin(model) ? ['SendingBegun'] : []);
    if (!mayBegin(model)) return;
    model.resentByItself ||= model.status === 'unknown';
    model.status = 'sending';
    const { mailId = '' } = stream.state;
    expect(model.mailIds.get(model.copy) ?? mailId).toBe(mailId);
    model.mailIds.set(model.copy, mailId);
    expect(new Set(model.mailIds.values()).size).toBe(model.mailIds.size);
  }),
  act('confirm', (model, give) => {
    const sent = model.status === 'sending' || model.status === 'unknown';
    expect(give({ type: 'ConfirmSent', data: {} })).toEqual(sent ? ['MessageSent'] : []);
    if (sent) model.status = 'sent';
  }),
  act('lose the answer', (model, give) => {
    const sending = model.status === 'sending';
    expect(give({ type: 'MarkUnknown', data: { error: 'cut' } })).toEqual(sending ? ['SendingInterrupted'] : []);
    if (sending) interrupt(model);
  }),
  fc.boolean().map((final): Act<Model, Stream> => ({
    name: final ? 'fail for good' : 'fail',
    run: (model, stream) => {
      const sending = model.status === 'sending';
      const at = begun.add({ minutes: model.minute }).toString();
      expect(stream.give({ type: 'FailSending', data: { error: '451', final } }, { at })).toEqual(
        sending ? ['SendingFailed'] : [],
      );
      if (!sending) return;
      const wait = final ? undefined : retries[model.failures];
      model.failures += 1;
      model.status = wait === undefined ? 'failed' : 'due';
      model.from = wait === undefined ? undefined : model.minute + wait;
    },
  })),
  act('send again', (model, give) => {
    const said = give({ type: 'ResendMessage', data: {} });
    if (model.status === 'none') return expect(said).toBe('message-not-queued');
    if (model.status === 'due' || model.status === 'sending') return expect(said).toEqual([]);
    expect(said).toEqual(['ResendOrdered']);
    if (model.status === 'sent') model.copy += 1;
    Object.assign(model, { status: 'due', from: 0, failures: 0, resentByItself: false });
  }),
];

describe('a message', () => {
  it('goes the way of a mail, whatever is asked of it in whatever order', () =>
    livesAsItsModel(
      messageDecider,
      (): Model => ({
        minute: 0,
        status: 'none',
        from: undefined,
        failures: 0,
        resentByItself: false,
        copy: 1,
        mailIds: new Map(),
      }),
      acts,
    ));
});

import { given } from '@cairn/event-sourcing/testing/given.js';
import type { RehearsalEvent } from './rehearsal-events.js';
import { rehearsal } from './rehearsal.js';

const of = { model: 'diam-enterprise', version: '2027' };
const start = { type: 'StartRehearsal', data: of } as const;
const end = { type: 'EndRehearsal', data: { outcome: 'done' } } as const;
const started: RehearsalEvent = { type: 'RehearsalStarted', data: of };
const ended: RehearsalEvent = { type: 'RehearsalEnded', data: { outcome: 'done' } };

describe('a rehearsal', () => {
  it('starts once', () => {
    given(rehearsal).when(start).then(started);
    given(rehearsal, started).when(start).thenNothing();
  });
  it('ends once', () => {
    given(rehearsal, started).when(end).then(ended);
    given(rehearsal, started, ended).when(end).thenNothing();
  });
  it('of which no start is on record has no end either', () => given(rehearsal).when(end).thenNothing());
});

import { z } from 'zod';
import {
  type Command,
  type Decider,
  type EventIn,
  decideWith,
  eventsOf,
  evolveWith,
  InMemoryEventStore,
  Rejection,
  upcast,
  UnreadableEvent,
  VersionConflict,
} from './index.js';
import { given, someMeta } from './testing/given.js';

const lampEvents = eventsOf({ LampSwitchedOn: z.object({ by: z.string() }), LampSwitchedOff: z.object({}) });
type LampEvent = EventIn<typeof lampEvents>;
type SwitchOn = Command<'SwitchOn', { by: string }>;
type Break = Command<'Break', Record<string, never>>;
type Lamp = { readonly on: boolean };

const lamp: Decider<SwitchOn | Break, Lamp, LampEvent> = {
  category: 'lamp',
  initialState: { on: false },
  evolve: evolveWith<Lamp, LampEvent>({ LampSwitchedOn: () => ({ on: true }), LampSwitchedOff: () => ({ on: false }) }),
  decide: {
    SwitchOn: ({ data }, { on }) => (on ? [] : [{ type: 'LampSwitchedOn', data }]),
    Break: () => {
      throw new Rejection('lamp-unbreakable', { material: 'steel' });
    },
  },
};

const switchOn = { type: 'SwitchOn', data: { by: 'ada' } } as const;
const switchedOn: LampEvent = { type: 'LampSwitchedOn', data: { by: 'ada' } };

describe('a decider', () => {
  it('turns a command into facts', () => given(lamp).when(switchOn).then(switchedOn));
  it('states nothing for what is already so', () => given(lamp, switchedOn).when(switchOn).thenNothing());
  it('refuses with the fact that forbids', () =>
    given(lamp).when({ type: 'Break', data: {} }).thenRejected('lamp-unbreakable', { material: 'steel' }));
  it('folds its facts into a state', () =>
    expect(given(lamp, switchedOn, { type: 'LampSwitchedOff', data: {} }).state()).toEqual({ on: false }));
  it('decides by the command type', () =>
    expect(decideWith(lamp, { ...switchOn, meta: someMeta }, { on: false })).toEqual([switchedOn]));
});

describe('given, when, then', () => {
  it('fails when the facts differ', () => {
    expect(() => given(lamp).when(switchOn).thenNothing()).toThrow();
    expect(() => given(lamp).when(switchOn).thenRejected('lamp-unbreakable')).toThrow();
  });
});

describe('an event store', () => {
  const id = { tenantId: 't', stream: 'lamp-1' };

  it('gives back what was appended, numbered from 1', async () => {
    const store = new InMemoryEventStore();
    await store.append(id, lampEvents, 0, [switchedOn], someMeta);
    expect(await store.read(id, lampEvents)).toMatchObject([{ ...switchedOn, version: 1, meta: someMeta }]);
  });

  it('refuses an append after a version that is no longer the last', async () => {
    const store = new InMemoryEventStore();
    await store.append(id, lampEvents, 0, [switchedOn], someMeta);
    await expect(store.append(id, lampEvents, 0, [switchedOn], someMeta)).rejects.toThrow(VersionConflict);
  });

  it('keeps the streams of two tenants apart', async () => {
    const store = new InMemoryEventStore();
    await store.append(id, lampEvents, 0, [switchedOn], someMeta);
    expect(await store.read({ ...id, tenantId: 'other' }, lampEvents)).toEqual([]);
  });
});

describe('an upcast', () => {
  const renamed = eventsOf({
    Named: {
      schema: z.object({ name: z.string(), zone: z.string() }),
      upcasts: [
        (old: { title: string }) => ({ name: old.title }),
        (old: { name: string }) => ({ ...old, zone: 'UTC' }),
      ],
    },
  });

  it('brings an old event to the schema of today', () =>
    expect(upcast(renamed, 'Named', 1, { title: 'x' })).toEqual({ type: 'Named', data: { name: 'x', zone: 'UTC' } }));
  it('refuses an event of an unknown type', () =>
    expect(() => upcast(renamed, 'Lost', 1, {})).toThrow(UnreadableEvent));
  it('refuses an event newer than the program', () => expect(() => upcast(renamed, 'Named', 4, {})).toThrow(/newer/));
  it('refuses data that does not fit', () => expect(() => upcast(renamed, 'Named', 3, { name: 1 })).toThrow(/name/));
});

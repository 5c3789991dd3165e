import { eventContract } from '@cairn/contracts/event-contract.js';
import { type Command, type Decider, type EventIn, eventsOf, evolveWith, Rejection } from '@cairn/event-sourcing';
import { z } from 'zod';
import type { ServiceName } from '../database/roles.js';
import type { Reaction } from '../feed/reaction.js';
import { defineService } from '../process/service-definition.js';
import { type ServiceProjection, publish, stream } from '../service/stream.js';
import { protect } from '../tenancy/protect.js';

/** A small service for the platform's own specs: lamps that are switched, in every tenant. */
export const lampEvents = eventsOf({ LampSwitched: z.object({ on: z.boolean(), note: z.string() }) });
type LampEvent = EventIn<typeof lampEvents>;
export type SwitchLamp = Command<'SwitchLamp', { on: boolean; note: string }>;
type Lamp = { readonly on: boolean; readonly times: number };

const lampDecider: Decider<SwitchLamp, Lamp, LampEvent> = {
  category: 'lamp',
  initialState: { on: false, times: 0 },
  evolve: evolveWith<Lamp, LampEvent>({ LampSwitched: ({ times }, { data }) => ({ on: data.on, times: times + 1 }) }),
  decide: {
    SwitchLamp: ({ data }, { on }) => {
      if (data.note === 'forbidden') throw new Rejection('lamp-forbidden');
      return on === data.on ? [] : [{ type: 'LampSwitched', data }];
    },
  },
};

export const lampSwitched = eventContract(
  'surveys',
  'lamp-switched.v1',
  z.object({ on: z.boolean(), times: z.int(), note: z.string() }),
  { on: true, times: 1, note: 'x' },
);

export const lamp = stream(lampDecider, lampEvents, {
  LampSwitched: ({ data }, { times }) => publish(lampSwitched, { ...data, times }),
});

export type LampTables = { lamps: { tenant_id: string; stream: string; is_on: boolean; times: number } };

export const lampsProjection: ServiceProjection<LampTables, LampEvent> = {
  name: 'lamps',
  tables: ['lamps'],
  on: {
    LampSwitched: async (db, { tenantId, stream: name, data }) => {
      await db
        .insertInto('lamps')
        .values({ tenant_id: tenantId, stream: name, is_on: data.on, times: 1 })
        .onConflict((conflict) =>
          conflict
            .columns(['tenant_id', 'stream'])
            .doUpdateSet((eb) => ({ is_on: data.on, times: eb('lamps.times', '+', 1) })),
        )
        .execute();
    },
  },
};

export const lamps = defineService<LampTables>({
  name: 'surveys',
  streams: [lamp],
  projections: [lampsProjection as ServiceProjection<LampTables>],
  reactions: [],
  jobs: [],
  migrations: {
    '2026-11-22-lamps': `CREATE TABLE lamps (tenant_id uuid NOT NULL, stream text NOT NULL, is_on boolean NOT NULL, times integer NOT NULL, PRIMARY KEY (tenant_id, stream)); ${protect('lamps', { programmeReads: true })}`,
  },
});

export type WatcherTables = { seen: { tenant_id: string; event_id: string; times: number; note: string } };

/** A second service that follows the lamps. */
export const watcherWith = (reactions: readonly Reaction<WatcherTables>[], name: ServiceName = 'scoring') =>
  defineService<WatcherTables>({
    name,
    streams: [],
    projections: [],
    reactions,
    jobs: [],
    migrations: {
      '2026-11-22-seen': `CREATE TABLE seen (tenant_id uuid NOT NULL, position bigint GENERATED ALWAYS AS IDENTITY, event_id uuid NOT NULL, times integer NOT NULL, note text NOT NULL); ${protect('seen')}`,
    },
  });

import fc from 'fast-check';
import { z } from 'zod';
import { type EventStore, type StreamId, VersionConflict } from '../event-store.js';
import { type EventDefinitions, type EventIn, eventsOf } from '../event.js';
import { UnreadableEvent, UnwritableEvent } from '../upcast.js';
import { someMeta } from './given.js';

/** Runs work in one transaction of one tenant: committed when it resolves, rolled back when it throws. */
export type StoreUnderContract = {
  within<T>(tenantId: string, work: (store: EventStore) => Promise<T>): Promise<T>;
};

const events = eventsOf({ Noted: z.object({ note: z.string() }), Struck: z.object({ at: z.unknown() }) });
type Noting = EventIn<typeof events>;
const renamed: EventDefinitions = {
  ...events,
  Noted: { schema: z.object({ text: z.string() }), upcasts: [({ note }: { note: string }) => ({ text: note })] },
};

const [here, elsewhere] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'] as const;
const noted = (...notes: readonly string[]): Noting[] => notes.map((note) => ({ type: 'Noted', data: { note } }));

let streams = 0;
const freshStream = (tenantId: string = here): StreamId => ({ tenantId, stream: `contract-${(streams += 1)}` });

/** The specs that every event store must pass. `numRuns`: runs of each property, 100 by default. */
export const eventStoreContract = (title: string, store: () => StoreUnderContract, { numRuns = 100 } = {}): void =>
  describe(`${title}, as every event store,`, () => {
    const append = (id: StreamId, expectedVersion: number, ...notes: readonly string[]) =>
      store().within(id.tenantId, (one) => one.append(id, events, expectedVersion, noted(...notes), someMeta));
    const read = (id: StreamId, definitions: EventDefinitions = events) =>
      store().within(id.tenantId, (one) => one.read<Noting>(id, definitions));
    const notes = async (id: StreamId): Promise<unknown[]> =>
      (await read(id)).map(({ version, data }) => [version, (data as { note: string }).note]);

    it('has no events of a stream that does not exist', async () => expect(await read(freshStream())).toEqual([]));

    it('gives back what it has recorded as it will be read', async () => {
      const id = freshStream();
      const recorded = await append(id, 0, 'one', 'two');
      const found = await read(id);
      const whole = ({ id: eventId, tenantId, stream, version, type, data, meta }: (typeof found)[number]) => ({
        ...{ eventId, tenantId, stream, version, type, data, meta },
      });
      expect(found.map(whole)).toEqual(recorded.map((one) => whole(one as (typeof found)[number])));
      expect(found.map(whole)).toMatchObject([
        { ...id, version: 1, type: 'Noted', data: { note: 'one' }, meta: someMeta },
        { ...id, version: 2, type: 'Noted', data: { note: 'two' }, meta: someMeta },
      ]);
      expect(new Set(found.map((one) => one.id)).size).toBe(2);
    });

    it('keeps the order of a stream over many appends', async () => {
      const id = freshStream();
      for (let version = 0; version < 12; version += 1) await append(id, version, `${version + 1}`);
      expect(await notes(id)).toEqual(Array.from({ length: 12 }, (_, index) => [index + 1, `${index + 1}`]));
    });

    it('refuses an append behind the version that the stream has, and keeps nothing of it', async () => {
      const id = freshStream();
      await append(id, 0, 'one', 'two');
      for (const behind of [0, 1])
        await expect(append(id, behind, 'late', 'later', 'latest')).rejects.toMatchObject({
          constructor: VersionConflict,
          stream: id.stream,
          expectedVersion: behind,
        });
      expect(await notes(id)).toEqual([
        [1, 'one'],
        [2, 'two'],
      ]);
    });

    it('takes an append once: repeated, it is refused', async () => {
      const id = freshStream();
      await append(id, 0, 'once');
      await expect(append(id, 0, 'once')).rejects.toThrow(VersionConflict);
      expect(await notes(id)).toEqual([[1, 'once']]);
    });

    it('lets one of many win who append to the same version at the same time', async () => {
      const id = freshStream();
      const outcomes = await Promise.allSettled(
        Array.from({ length: 8 }, (_, writer) => append(id, 0, `${writer}`, 'x')),
      );
      const lost = outcomes.filter((one) => one.status === 'rejected');
      expect(lost.map(({ reason }) => (reason as Error).name)).toEqual(lost.map(() => 'VersionConflict'));
      expect([lost.length, (await read(id)).length]).toEqual([7, 2]);
    });

    it('appends nothing where nothing is given', async () => {
      const id = freshStream();
      await append(id, 0, 'one');
      expect(await append(id, 1)).toEqual([]);
      expect(await notes(id)).toEqual([[1, 'one']]);
    });

    it('keeps streams of the same name apart for each tenant', async () => {
      const [id, other] = [freshStream(), freshStream(elsewhere)];
      await append(id, 0, 'here');
      await append({ ...id, tenantId: elsewhere }, 0, 'elsewhere');
      expect(await notes(id)).toEqual([[1, 'here']]);
      expect(await notes({ ...id, tenantId: elsewhere })).toEqual([[1, 'elsewhere']]);
      expect(await read(other)).toEqual([]);
    });

    it('brings older events up to the schema of today', async () => {
      const id = freshStream();
      await append(id, 0, 'as it was');
      const [event] = await read(id, renamed);
      expect(event?.data).toEqual({ text: 'as it was' });
    });

    it('does not read what it has no definition for, or what does not fit after it was upcast', async () => {
      const id = freshStream();
      await append(id, 0, 'one');
      const dataBy = async (definitions: EventDefinitions) => (await read(id, definitions)).map(({ data }) => data);
      await expect(dataBy(eventsOf({ Struck: events.Struck }))).rejects.toThrow(UnreadableEvent);
      const misled = { Noted: { schema: z.object({ text: z.string() }), upcasts: [() => ({ text: 1 })] } };
      await expect(dataBy(misled)).rejects.toThrow(UnreadableEvent);
    });

    it('fills in what a schema fills in, also in events that were kept before it did', async () => {
      const id = freshStream();
      await append(id, 0, 'one');
      const filling = eventsOf({ Noted: z.object({ note: z.string(), colour: z.string().default('blue') }) });
      expect((await read(id, filling)).map(({ data }) => data)).toEqual([{ note: 'one', colour: 'blue' }]);
    });

    it('keeps nothing that does not fit its schema or has no definition', async () => {
      const id = freshStream();
      for (const wrong of [
        { type: 'Noted', data: { note: 1 } },
        { type: 'Lost', data: {} },
      ]) {
        const appending = store().within(id.tenantId, async (one) =>
          one.append(id, events, 0, [noted('one')[0] as Noting, wrong as unknown as Noting], someMeta),
        );
        await expect(appending).rejects.toThrow(UnwritableEvent);
      }
      expect(await notes(id)).toEqual([]);
    });

    it('keeps and gives back the normal form that a schema brings text into', async () => {
      const id = freshStream();
      const trimming = eventsOf({ Noted: z.object({ note: z.string().trim() }) });
      const recorded = await store().within(id.tenantId, (one) =>
        one.append(id, trimming, 0, noted(' one '), someMeta),
      );
      expect(recorded.map(({ data }) => data)).toEqual([{ note: 'one' }]);
      expect(await notes(id)).toEqual([[1, 'one']]);
    });

    it('keeps any JSON as it is', () =>
      fc.assert(
        fc.asyncProperty(fc.jsonValue({ maxDepth: 3 }), async (at) => {
          const id = freshStream();
          const plain = JSON.parse(JSON.stringify(at).replaceAll('\\u0000', '')) as unknown;
          await store().within(here, (one) =>
            one.append<Noting>(id, events, 0, [{ type: 'Struck', data: { at: plain } }], someMeta),
          );
          expect((await read(id)).map(({ data }) => data)).toEqual([{ at: plain }]);
        }),
        { numRuns },
      ));

    it('is, after any appends at any versions, what a list would be', () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(fc.record({ stream: fc.nat(1), behind: fc.nat(2), count: fc.integer({ min: 1, max: 3 }) }), {
            maxLength: 12,
          }),
          async (appends) => {
            const ids = [freshStream(), freshStream()];
            const expected: string[][] = [[], []];
            for (const [turn, { stream, behind, count }] of appends.entries()) {
              const [id, list] = [ids[stream] as StreamId, expected[stream] as string[]];
              const version = Math.max(0, list.length - behind);
              const added = Array.from({ length: count }, (_, index) => `${turn}.${index}`);
              const appending = append(id, version, ...added);
              if (version < list.length) await expect(appending).rejects.toThrow(VersionConflict);
              else list.push(...((await appending) && added));
            }
            for (const [index, id] of ids.entries())
              expect(await notes(id)).toEqual(expected[index]?.map((note, place) => [place + 1, note]));
          },
        ),
        { numRuns },
      ));
  });

import type { Command, CommandMeta } from '../command.js';
import { type Decider, decideWith, fold } from '../decider.js';
import type { Event } from '../event.js';
import { Rejection } from '../rejection.js';

type Unsent<C> =
  C extends Command<infer Type, infer Data>
    ? { readonly type: Type; readonly data: Data; readonly meta?: CommandMeta }
    : never;

/** Metadata of a command where a spec does not state any. */
export const someMeta: CommandMeta = {
  at: '2027-03-09T06:00:00Z',
  actor: '00000000-0000-4000-8000-00000000000a',
  requestId: 'spec',
};

/**
 * Specifies a decider: `given(survey, issued).when(recordAnswer).then(answerRecorded)`, where `survey` is the decider
 * and `issued` an event of its history. A command without `meta` gets {@link someMeta}.
 */
export const given = <C extends Command, State, E extends Event>(
  decider: Decider<C, State, E>,
  ...history: readonly E[]
) => ({
  when: (command: Unsent<C>) => {
    const decide = () => decideWith(decider, { meta: someMeta, ...command } as unknown as C, fold(decider, history));
    return {
      then: (...events: readonly E[]) => expect(decide()).toEqual(events),
      thenNothing: () => expect(decide()).toEqual([]),
      thenRejected: (code: string, details?: Readonly<Record<string, unknown>>) => {
        const rejection = rejectionOf(decide);
        expect(rejection?.code).toBe(code);
        if (details) expect(rejection?.details).toMatchObject(details);
      },
    };
  },
  state: () => fold(decider, history),
});

const rejectionOf = (decide: () => unknown): Rejection | undefined => {
  try {
    decide();
    return undefined;
  } catch (error) {
    if (error instanceof Rejection) return error;
    throw error;
  }
};

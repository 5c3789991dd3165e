import fc from 'fast-check';
import type { Command, CommandMeta } from '../command.js';
import { type Decider, decideWith, fold } from '../decider.js';
import type { Event } from '../event.js';
import { Rejection } from '../rejection.js';
import { someMeta } from './given.js';

/** A stream with its history, to which a test gives commands one after the other. */
export class Living<C extends Command, State, E extends Event> {
  readonly events: E[] = [];

  constructor(private readonly decider: Decider<C, State, E>) {}

  /** Types of the events that the command leads to, or the code of its rejection. Any other error is thrown. */
  give(command: Omit<C, 'meta'>, meta: Partial<CommandMeta> = {}): readonly string[] | string {
    const whole = { ...command, meta: { ...someMeta, ...meta } } as unknown as C;
    try {
      const stated = decideWith(this.decider, whole, fold(this.decider, this.events));
      this.events.push(...stated);
      return stated.map(({ type }) => type);
    } catch (error) {
      if (error instanceof Rejection) return error.code;
      throw error;
    }
  }

  get state(): State {
    return fold(this.decider, this.events);
  }
}

/**
 * A step of a model-based test: it acts on the model and on the stream, and asserts that they agree. `name` is shown on
 * failure.
 */
export type Act<Model, Stream> = { readonly name: string; readonly run: (model: Model, stream: Stream) => void };

class AsCommand<Model extends object, Stream> implements fc.Command<Model, Stream> {
  constructor(private readonly act: Act<Model, Stream>) {}
  check = (): boolean => true;
  run = (model: Model, stream: Stream): void => this.act.run(model, stream);
  toString = (): string => this.act.name;
}

/**
 * Runs random sequences of up to 60 acts on a stream and on its model, and checks that the events survive JSON: 1,000
 * sequences where the variable `CI` is set, else 150. A failure shows fast-check's seed.
 */
export const livesAsItsModel = <Model extends object, C extends Command, State, E extends Event>(
  decider: Decider<C, State, E>,
  model: () => Model,
  acts: readonly fc.Arbitrary<Act<Model, Living<C, State, E>>>[],
): void => {
  const commands = fc.commands(
    acts.map((one) => one.map((act) => new AsCommand(act))),
    { maxCommands: 60 },
  );
  fc.assert(
    fc.property(commands, (given) => {
      const stream = new Living(decider);
      fc.modelRun(() => ({ model: model(), real: stream }), given);
      const kept = JSON.parse(JSON.stringify(stream.events)) as E[];
      expect(fold(decider, kept)).toEqual(stream.state);
    }),
    { numRuns: process.env['CI'] ? 1_000 : 150 },
  );
};

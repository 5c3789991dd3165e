import type { CommandResult } from '@cairn/contracts/values.js';
import type { Command as DecidedCommand, Event } from '@cairn/event-sourcing';
import { type Type, Inject } from '@nestjs/common';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import type { Service } from '../service/service.js';
import type { ServiceRecord } from '../service/service-record.js';
import { serviceToken } from '../service/service-token.js';
import type { AnyStream, Stream, UnsentCommand } from '../service/stream.js';
import type { ExecuteOptions } from '../service/transaction.js';
import type { Scope } from '../tenancy/scope.js';
import { declaredBy, declareRequest } from './declared-requests.js';

type Unsent = { readonly type: string; readonly data: unknown };

/** A command on one stream as the bus carries it. Each stream and command type has a class of its own. */
export class StreamCommand extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly id: string,
    readonly command: Unsent,
    readonly options: ExecuteOptions | undefined,
  ) {
    super();
  }
}

type StreamCommandClass = typeof StreamCommand;

const classes = new WeakMap<AnyStream, Map<string, StreamCommandClass>>();

const classOf = (on: AnyStream, type: string): StreamCommandClass => {
  const known = classes.get(on) ?? new Map<string, StreamCommandClass>();
  classes.set(on, known);
  const found = known.get(type) ?? named(type, class extends StreamCommand {});
  known.set(type, found);
  return found;
};

const named = <Class extends object>(name: string, it: Class): Class =>
  Object.defineProperty(it, 'name', { value: name });

/**
 * A command on the stream `id` of this kind, for the command bus: one transaction under the tenant of the scope.
 * `options.ifVersion` is the version the caller has seen.
 *
 * The bus resolves with the id and the version of the stream afterwards. It rejects as `Service.execute` does: with a
 * Rejection, or with VersionConflict when others appended first in all attempts.
 */
export const commandOn = <C extends DecidedCommand, State, E extends Event>(
  scope: Scope,
  on: Stream<C, State, E>,
  id: string,
  command: UnsentCommand<C>,
  options?: ExecuteOptions,
): StreamCommand => {
  const unsent = command as Unsent;
  return new (classOf(on, unsent.type))(scope, id, unsent, options);
};

/**
 * A handler for each entry of the decision tables of the service's deciders. A command with the name of a use case gets
 * none: the use case alone supplies the facts it needs.
 */
export const handlersFor = (
  record: Pick<ServiceRecord<never>, 'name' | 'streams'>,
): Type<ICommandHandler<StreamCommand>>[] => {
  const useCases = new Set(
    declaredBy('command', [record.name])
      .filter(isUseCase)
      .map(({ name }) => name),
  );
  return record.streams.flatMap((on: AnyStream) =>
    Object.keys(on.decider.decide)
      .filter((type) => !useCases.has(type))
      .map((type) => handlerFor(record, on, type)),
  );
};

const isUseCase = (request: Type): boolean => !(request.prototype instanceof StreamCommand);

const handlerFor = (
  record: { readonly name: string },
  on: AnyStream,
  type: string,
): Type<ICommandHandler<StreamCommand>> => {
  class Handler implements ICommandHandler<StreamCommand> {
    constructor(private readonly service: Service<unknown>) {}

    execute({ scope, id, command, options }: StreamCommand): Promise<CommandResult> {
      return this.service.execute(scope, on, id, command as never, options);
    }
  }
  const request = classOf(on, type);
  declareRequest('command', record.name, request);
  CommandHandler(request)(Handler);
  Inject(serviceToken(record))(Handler, undefined, 0);
  return named(`${type}Handler`, Handler);
};

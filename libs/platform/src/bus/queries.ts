import { type Type, Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Service } from '../service/service.js';
import type { ServiceRecord } from '../service/service-record.js';
import { serviceToken } from '../service/service-token.js';
import { declareRequest } from './declared-requests.js';

// What is asked differs from read to read; it is checked where each is made.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Read<Tables> = (service: Service<Tables>, ...asked: any[]) => unknown;

type Asked<R> = R extends (service: never, ...asked: infer Rest) => unknown ? Rest : never;

/** For each read a function that makes its query. */
export type Queries<Reads> = {
  readonly [Name in keyof Reads]: (
    ...asked: Asked<Reads[Name]>
  ) => Query<Reads[Name] extends (...all: never) => infer Result ? Awaited<Result> : never>;
};

/** Queries of any reads, as a module lists them. */
export type AnyQueries = Readonly<Record<string, (...asked: never[]) => Query<unknown>>>;

const handlers = new WeakMap<object, Type<IQueryHandler>[]>();

class Question extends Query<unknown> {
  constructor(readonly asked: readonly unknown[]) {
    super();
  }
}

/**
 * The reads of a screen as queries for the query bus, each with a class and a handler of its own:
 * `queries.execute(visitQueries.one(caller, visitId))` calls the read `one` with the running service and these
 * arguments. A query is named `<screen>.<read>`, such as `visits.one`. The module of the service lists the result under
 * `queries`.
 */
export const queriesOf = <Tables, Reads extends Readonly<Record<string, Read<Tables>>>>(
  record: ServiceRecord<Tables>,
  screen: string,
  reads: Reads,
): Queries<Reads> => {
  const made = Object.entries<Read<Tables>>(reads).map(
    ([name, read]) => [name, queryFor(record, `${screen}.${name}`, read)] as const,
  );
  const queries = Object.fromEntries(made.map(([name, { ask }]) => [name, ask]));
  handlers.set(
    queries,
    made.map(([, { handler }]) => handler),
  );
  return queries as unknown as Queries<Reads>;
};

const queryFor = <Tables>(record: { readonly name: string }, name: string, read: Read<Tables>) => {
  class Request extends Question {}
  class Handler implements IQueryHandler<Question> {
    constructor(private readonly service: Service<Tables>) {}

    async execute({ asked }: Question): Promise<unknown> {
      return read(this.service, ...asked);
    }
  }
  Object.defineProperty(Request, 'name', { value: name });
  Object.defineProperty(Handler, 'name', { value: `handler of ${name}` });
  declareRequest('query', record.name, Request);
  QueryHandler(Request)(Handler);
  Inject(serviceToken(record))(Handler, undefined, 0);
  return { ask: (...asked: readonly unknown[]) => new Request(asked), handler: Handler as Type<IQueryHandler> };
};

/**
 * The handler classes of these queries.
 *
 * @throws Error for queries that {@link queriesOf} did not make
 */
export const queryHandlersOf = (queries: AnyQueries): Type<IQueryHandler>[] => {
  const found = handlers.get(queries);
  if (!found) throw new Error('These queries have no handlers; make them with queriesOf.');
  return found;
};

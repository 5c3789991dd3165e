/**
 * A request to change something, named as an order. Time, actor and request id travel in `meta`, so that deciding stays
 * pure.
 */
export type Command<Type extends string = string, Data = unknown> = {
  readonly type: Type;
  readonly data: Data;
  readonly meta: CommandMeta;
};

export type CommandMeta = {
  /** Instant of the request, ISO 8601 in UTC. */
  readonly at: string;
  /** Id of the person who asks, or `system` for a reaction, a job or a schedule. */
  readonly actor: string;
  /** Ties an event to the HTTP request, feed row or job that caused it. */
  readonly requestId: string;
};

/**
 * A request to change one stream, named in the imperative (`RecordAnswer`). `data` must be JSON. Time, actor and
 * request id travel in `meta`, so that deciding stays pure.
 */
export type Command<Type extends string = string, Data = unknown> = {
  readonly type: Type;
  readonly data: Data;
  readonly meta: CommandMeta;
};

/** When, by whom and because of what a command was given; stored with every event it leads to. */
export type CommandMeta = {
  /** Instant of the request, ISO 8601 in UTC. */
  readonly at: string;
  /** Id of the person who asks, or `system` for a reaction, a job or a schedule. */
  readonly actor: string;
  /** Correlates an event with the HTTP request, feed row or job that caused it. */
  readonly requestId: string;
};

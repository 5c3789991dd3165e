import type { Reaction } from '../feed/reaction.js';
import type { Job } from '../jobs/job.js';
import type { Migrations } from '../migrations/migrate.js';
import type { Running } from '../wakeups/running.js';
import type { Service } from '../service/service.js';
import type { ServiceRecord } from '../service/service-record.js';

/**
 * A service as data: what its transactions need, what it reacts to, its jobs and its migrations. Its schema, role and
 * feed carry its name.
 */
export type ServiceDefinition<Tables> = ServiceRecord<Tables> & {
  readonly reactions: readonly Reaction<Tables>[];
  readonly jobs: readonly Job<Tables>[];
  /** Forward only, by name; applied in the order of their names. */
  readonly migrations: Migrations;
  /** What the worker starts besides feeds and jobs, such as the mail catcher of a demo; stopped with it. */
  readonly companions?: readonly ((
    service: Service<Tables>,
    problem: (message: string, error: unknown) => void,
  ) => Promise<Running>)[];
};

/**
 * A service to run.
 *
 * @throws Error when two streams share a category or an event type, or two projections, reactions or jobs share a name
 */
export const defineService = <Tables>(definition: ServiceDefinition<Tables>): ServiceDefinition<Tables> => {
  refuseTwice(
    definition.name,
    'stream',
    definition.streams.map(({ decider }) => decider.category),
  );
  refuseTwice(
    definition.name,
    'event',
    definition.streams.flatMap(({ events }) => Object.keys(events)),
  );
  refuseTwice(
    definition.name,
    'projection',
    definition.projections.map(({ name }) => name),
  );
  refuseTwice(
    definition.name,
    'reaction',
    definition.reactions.map(({ name }) => name),
  );
  refuseTwice(
    definition.name,
    'job',
    definition.jobs.map(({ name }) => name),
  );
  return definition;
};

const refuseTwice = (service: string, kind: string, names: readonly string[]): void => {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice)
    throw new Error(`The service ${service} has two ${kind}s named ${twice}; give one another name or remove it.`);
};

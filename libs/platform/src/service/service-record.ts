import type { ServiceName } from '../database/roles.js';
import type { AnyStream, ServiceProjection } from './stream.js';

/** What the transactions of a service need: its streams, projections and jobs. */
export type ServiceRecord<Tables> = {
  /** Also the name of its schema, its role and its feed. */
  readonly name: ServiceName;
  readonly streams: readonly AnyStream[];
  readonly projections: readonly ServiceProjection<Tables>[];
  /** Jobs that may be made due. */
  readonly jobs: readonly { readonly name: string }[];
  /** Constraint name to rejection code, for constraints that express a rule; a violation becomes that Rejection. */
  readonly constraints?: Readonly<Record<string, string>>;
};

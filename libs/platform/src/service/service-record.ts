import type { ServiceName } from '../database/roles.js';
import type { AnyStream, ServiceProjection } from './stream.js';

/** What a service keeps and by which rules: all that its transactions need. */
export type ServiceRecord<Tables> = {
  readonly name: ServiceName;
  readonly streams: readonly AnyStream[];
  readonly projections: readonly ServiceProjection<Tables>[];
  /** Work that may become due. */
  readonly jobs: readonly { readonly name: string }[];
  /** What people see when a constraint of the database forbids: constraint name to rejection code. */
  readonly constraints?: Readonly<Record<string, string>>;
};

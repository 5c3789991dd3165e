import type { DataOf, EventContract } from '@cairn/contracts/event-contract.js';
import type { Transaction } from '../service/transaction.js';

/**
 * A public event as it arrives. `data` has passed the contract's schema and keeps fields added by a newer publisher.
 */
export type Fact<Contract extends EventContract = EventContract> = {
  /** Unique, the same in every service. */
  readonly id: string;
  /** Id of the organization. */
  readonly tenantId: string;
  /** Place in the publisher's feed, a 64-bit number as text: later facts have higher positions. It never changes. */
  readonly position: string;
  /** When the publisher recorded it, ISO 8601 in UTC; for facts that carry no time of their own. */
  readonly recordedAt: string;
  readonly data: DataOf<Contract>;
};

/**
 * "When that happened, do this". It takes effect once for each fact, in the transaction that moves the checkpoint of
 * the subscription, and must have no effect outside it: slow or external work is a job that it makes due.
 */
export type Reaction<Tables = never> = {
  /** Unique within its service; says what it guarantees, `calculate-score-when-answers-changed`. */
  readonly name: string;
  readonly on: EventContract;
  readonly react: (fact: Fact, tx: Transaction<Tables>) => Promise<void>;
  /** The same for consecutive facts of one tenant, with fewer statements. */
  readonly together?: (facts: readonly Fact[], tx: Transaction<Tables>) => Promise<void>;
  /** Present on the reactions of a {@link memory}. */
  readonly memory?: Memory;
};

/** Tables that some reactions fill from the beginning of a feed, with a checkpoint of their own. */
export type Memory = { readonly name: string; readonly tables: readonly string[] };

/**
 * A reaction to facts of one contract. A `Rejection` that it throws is recorded in `refused_facts` and the feed goes
 * on. A transient failure is tried again until it passes. A fact that fails otherwise is parked after 6 attempts, and
 * later facts of its organization wait behind it until a retry.
 */
export const reaction = <Tables, Contract extends EventContract>(
  name: string,
  on: Contract,
  react: (fact: Fact<Contract>, tx: Transaction<Tables>) => Promise<void>,
): Reaction<Tables> => ({ name, on, react: react as Reaction<Tables>['react'] });

/** A {@link reaction} that takes consecutive facts of one tenant as a batch, in their order, never empty. */
export const reactionTogether = <Tables, Contract extends EventContract>(
  name: string,
  on: Contract,
  together: (facts: readonly Fact<Contract>[], tx: Transaction<Tables>) => Promise<void>,
): Reaction<Tables> => ({
  ...reaction<Tables, Contract>(name, on, (fact, tx) => together([fact], tx)),
  together: together as Reaction<Tables>['together'],
});

/**
 * Reactions that fill `tables` from the beginning of a feed. They have a checkpoint of their own, under the memory's
 * name, so that a service that adds the memory later still receives every fact, and the tables can be emptied and
 * filled again.
 */
export const memory = <Tables>(
  name: string,
  tables: readonly (keyof Tables & string)[],
  reactions: readonly Reaction<Tables>[],
): readonly Reaction<Tables>[] => reactions.map((one) => ({ ...one, memory: { name, tables } }));

/** The name of the checkpoint of a service in a publisher's feed. */
export const subscriptionName = (publisher: string, memory?: string): string =>
  memory === undefined ? publisher : `${publisher} ${memory}`;

/** The memories to which these reactions belong, each once. */
export const memoriesOf = <Tables>(reactions: readonly Reaction<Tables>[]): readonly Memory[] => [
  ...new Map(reactions.flatMap(({ memory: one }) => (one ? [[one.name, one] as const] : []))).values(),
];

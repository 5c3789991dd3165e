import type { DataOf, EventContract } from '@cairn/contracts/event-contract.js';
import type { Transaction } from '../service/transaction.js';

/**
 * A public event as it arrives: its data has passed the contract's schema, and keeps the fields that a newer publisher
 * has added.
 */
export type Fact<Contract extends EventContract = EventContract> = {
  readonly id: string;
  readonly tenantId: string;
  /**
   * Its place in the publisher's feed, a 64-bit number as text: later facts have higher ones, and it stays the same for
   * ever.
   */
  readonly position: string;
  /** When the publisher wrote it down; for facts that tell no time of their own. */
  readonly recordedAt: string;
  readonly data: DataOf<Contract>;
};

/**
 * "When that happened, do this": takes effect once for each event, in the transaction that keeps the place in the feed;
 * it touches nothing else.
 */
export type Reaction<Tables = never> = {
  /** Says what it guarantees, `calculate-score-when-answers-changed`. */
  readonly name: string;
  readonly on: EventContract;
  readonly react: (fact: Fact, tx: Transaction<Tables>) => Promise<void>;
  /** The same for facts of one tenant which follow one another, with fewer statements. */
  readonly together?: (facts: readonly Fact[], tx: Transaction<Tables>) => Promise<void>;
  /** Present on the reactions of a {@link memory}. */
  readonly memory?: Memory;
};

/** Tables which some reactions fill from the beginning of a feed, at a pace of their own. */
export type Memory = { readonly name: string; readonly tables: readonly string[] };

/**
 * Ties a reaction to the contract it consumes. A `Rejection` thrown inside is noted and the feed goes on; anything else
 * is tried again.
 */
export const reaction = <Tables, Contract extends EventContract>(
  name: string,
  on: Contract,
  react: (fact: Fact<Contract>, tx: Transaction<Tables>) => Promise<void>,
): Reaction<Tables> => ({ name, on, react: react as Reaction<Tables>['react'] });

/** A {@link reaction} that takes facts of one tenant together, in their order: one statement for each table. */
export const reactionTogether = <Tables, Contract extends EventContract>(
  name: string,
  on: Contract,
  together: (facts: readonly Fact<Contract>[], tx: Transaction<Tables>) => Promise<void>,
): Reaction<Tables> => ({
  ...reaction<Tables, Contract>(name, on, (fact, tx) => together([fact], tx)),
  together: together as Reaction<Tables>['together'],
});

/**
 * Reactions that remember what a feed has held since its beginning. They keep their own place in it, under the memory's
 * name, so that a service which begins to remember late still learns everything, and the tables can be emptied and
 * filled again.
 */
export const memory = <Tables>(
  name: string,
  tables: readonly (keyof Tables & string)[],
  reactions: readonly Reaction<Tables>[],
): readonly Reaction<Tables>[] => reactions.map((one) => ({ ...one, memory: { name, tables } }));

/** The name under which a service keeps its place in a publisher's feed. */
export const subscriptionName = (publisher: string, memory?: string): string =>
  memory === undefined ? publisher : `${publisher} ${memory}`;

/** Each memory that some of these reactions belong to, once. */
export const memoriesOf = <Tables>(reactions: readonly Reaction<Tables>[]): readonly Memory[] => [
  ...new Map(reactions.flatMap(({ memory: one }) => (one ? [[one.name, one] as const] : []))).values(),
];

import type { DataOf, EventContract } from '@cairn/contracts/event-contract.js';
import type { Transaction } from '../service/transaction.js';

/** A public event as it arrives: its data has passed the contract's schema. */
export type Fact<Contract extends EventContract = EventContract> = {
  readonly id: string;
  readonly tenantId: string;
  readonly data: DataOf<Contract>;
};

/** "When that happened, do this": takes effect once for each event, in the transaction that keeps the place in the feed; it touches nothing else. */
export type Reaction<Tables = never> = {
  /** Says what it guarantees, `calculate-score-when-answers-changed`. */
  readonly name: string;
  readonly on: EventContract;
  readonly react: (fact: Fact, tx: Transaction<Tables>) => Promise<void>;
};

/** Ties a reaction to the contract it consumes. A `Rejection` thrown inside is noted and the feed goes on; anything else is tried again. */
export const reaction = <Tables, Contract extends EventContract>(
  name: string,
  on: Contract,
  react: (fact: Fact<Contract>, tx: Transaction<Tables>) => Promise<void>,
): Reaction<Tables> => ({ name, on, react: react as Reaction<Tables>['react'] });

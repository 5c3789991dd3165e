import type { Recipient } from './queue-messages.store.js';

export type Learners = {
  readonly scheduled: readonly Recipient[];
  readonly moved: readonly Recipient[];
  /** Validators of the date before who are not of the team any more. */
  readonly released: readonly Recipient[];
};

/**
 * A first date is new to everybody; a later one has moved for those who knew the former. An admin who is a validator is
 * notified once.
 */
export const whoLearnsOfDate = (
  sequence: number,
  admins: readonly string[],
  team: readonly string[],
  formerTeam: readonly string[],
): Learners => {
  const isFirst = sequence === 0;
  const adminsToo = admins.map((personId): Recipient => ({ personId, because: 'admin' }));
  const validators = team
    .filter((personId) => !admins.includes(personId))
    .map((personId): Recipient => ({ personId, because: 'validator' }));
  const knewBefore = ({ personId }: Recipient): boolean =>
    !isFirst && (admins.includes(personId) || formerTeam.includes(personId));
  const everybody = [...adminsToo, ...validators];
  return {
    scheduled: everybody.filter((one) => !knewBefore(one)),
    moved: everybody.filter(knewBefore),
    released: formerTeam
      .filter((personId) => !team.includes(personId) && !admins.includes(personId))
      .map((personId) => ({ personId, because: 'released' })),
  };
};

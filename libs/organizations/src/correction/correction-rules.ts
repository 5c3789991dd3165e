import { Rejection } from '@cairn/event-sourcing';

type CorrectionRejection = 'correction-in-future' | 'correction-needs-reason';

/** What a correction rests on beside the stream. */
export type CorrectionFacts = {
  /** Day from which it holds. */
  readonly from: string;
  /** The day at the place itself. */
  readonly today: string;
  readonly reason: string | null;
  /** Whether others have seen the former state: an assessment was submitted. */
  readonly hasLeftHouse: boolean;
};

/** @throws Rejection for a day to come, or without the reason that is owed once others have seen the former state */
export const refuseUnfounded = ({ from, today, reason, hasLeftHouse }: CorrectionFacts): void => {
  if (from > today) throw new Rejection<CorrectionRejection>('correction-in-future', { today });
  if (hasLeftHouse && reason === null) throw new Rejection<CorrectionRejection>('correction-needs-reason');
};

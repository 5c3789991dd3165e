import type { Slot } from '../visit/visit-events.js';
import { type ShiftRejection, shiftObstacle } from './shift-obstacle.js';

type Times = {
  readonly profiles: ReadonlyMap<
    string,
    {
      readonly absences: readonly { readonly from: string; readonly until: string }[];
      readonly profile: { readonly workingDays: readonly number[] } | null;
    }
  >;
  readonly bookings: readonly {
    readonly personId: string;
    readonly visitId: string;
    readonly firstDay: string;
    readonly lastDay: string;
  }[];
};

/** The same for a team of which absences and other visits are known; visits that move `together` are in nobody's way. */
export const obstacleTo = (
  country: string,
  slot: Slot,
  validators: readonly string[],
  today: string,
  { profiles, bookings }: Times,
  together: ReadonlySet<string>,
): ShiftRejection | null =>
  shiftObstacle({
    country,
    firstDay: slot.startsAt.slice(0, 10),
    lastDay: slot.endsAt.slice(0, 10),
    today,
    team: validators.map((personId) => ({
      absences: profiles.get(personId)?.absences ?? [],
      workingDays: profiles.get(personId)?.profile?.workingDays ?? null,
      others: bookings.filter((one) => one.personId === personId && !together.has(one.visitId)),
    })),
  });

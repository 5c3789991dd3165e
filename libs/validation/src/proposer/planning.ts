import type { Qualification } from '@cairn/contracts/validation/qualification.js';
import type { TeamRole } from '@cairn/contracts/validation/visit-rules.js';
import type { Closed } from './closed-days.js';

/** Another visit of a validator, fixed or on offer; `country` is null where the planner may not know it. */
export type Booking = {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly country: string | null;
};

/** What planning needs to know of a validator. Days are `2027-03-09`, weekdays 1 for Monday to 7. */
export type PlannedValidator = {
  readonly personId: string;
  readonly name: string;
  /** Null for a validator who recorded no profile, and with whom nobody plans. */
  readonly work: {
    readonly languages: readonly string[];
    readonly country: string;
    readonly timeZone: string;
    readonly workingDays: readonly number[];
    readonly visitsPerMonth: number;
  } | null;
  readonly qualifications: readonly Qualification[];
  /** What the person is by profession. */
  readonly roles?: readonly TeamRole[];
  readonly mentors: boolean;
  readonly inTraining: boolean;
  readonly absences: readonly { readonly from: string; readonly until: string }[];
  readonly bookings: readonly Booking[];
  readonly belonged: boolean;
  readonly conflicted: boolean;
  readonly objected: boolean;
  /** Has planned this visit, and so does not take part in it. */
  readonly plans: boolean;
  /** Was in the team of an earlier visit to the facility. */
  readonly knowsFacility: boolean;
};

/** A site in the order of the visit; `days` are its working days there, one after the other. */
type PlannedSite = {
  readonly country: string;
  readonly timeZone: string;
  readonly days: number;
  readonly closed: ReadonlyMap<string, Closed>;
};

export type PlannedVisit = {
  readonly model: string;
  readonly targetStage: number;
  readonly mode: 'on-site' | 'remote';
  readonly sites: readonly PlannedSite[];
  /** ISO 639 codes; each has to be spoken by at least one of the team. */
  readonly languages: readonly string[];
  /** Professions that somebody of the team must have. */
  readonly roles?: readonly TeamRole[];
  readonly team: number;
  /** First and last day on which the visit may take place. */
  readonly earliest: string;
  readonly latest: string;
  /** Wall times of a working day at the site. */
  readonly hours: { readonly from: string; readonly to: string };
};

/** A possible date: the first and last day, and the days on which the team works. */
export type DateOffered = {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly days: readonly { readonly day: string; readonly site: number }[];
};

/** A visit as calendars know it. */
export type VisitEntry = {
  readonly visitId: string;
  readonly facilityName: string;
  readonly method: 'REQUEST' | 'CANCEL';
  /** Wall time in `timeZone`, `2027-04-20T09:00`. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly timeZone: string;
  readonly sequence: number;
  readonly mode: 'on-site' | 'remote' | undefined;
  /** Ids of the team. */
  readonly validators: readonly string[];
  /** Of each day, in lines; absent from entries of before there were agendas. */
  readonly agenda?: readonly (readonly string[])[] | undefined;
};

type Appointment = Pick<VisitEntry, 'startsAt' | 'endsAt' | 'timeZone' | 'sequence' | 'validators'> & {
  readonly mode?: VisitEntry['mode'];
  readonly agenda?: VisitEntry['agenda'];
};
type Subject = Pick<VisitEntry, 'visitId' | 'facilityName'>;

const LARGEST_SEQUENCE = 2 ** 31 - 1;

const entry = (
  { visitId, facilityName }: Subject,
  { startsAt, endsAt, timeZone, sequence, mode, validators, agenda }: Appointment,
): Omit<VisitEntry, 'method'> => ({
  visitId,
  facilityName,
  startsAt,
  endsAt,
  timeZone,
  sequence,
  mode,
  validators,
  agenda,
});

/** The entry that a fixed or moved date makes. */
export const requestedEntry = (visit: Subject & Appointment): VisitEntry => ({
  ...entry(visit, visit),
  method: 'REQUEST',
});

/** The entry that takes a date out of calendars; it counts as later than the one it takes out. */
export const cancelledEntry = (visit: Subject, appointment: Appointment): VisitEntry => ({
  ...entry(visit, appointment),
  method: 'CANCEL',
  sequence: Math.min(LARGEST_SEQUENCE, appointment.sequence + 1),
});

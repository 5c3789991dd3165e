import { qualification, training } from '@cairn/contracts/validation/qualification.js';
import { teamRole } from '@cairn/contracts/validation/visit-rules.js';
import { country, id, localDate, timeZone } from '@cairn/contracts/values.js';
import { type EventIn, eventsOf } from '@cairn/event-sourcing';
import { z } from 'zod';

const work = z.object({
  languages: z.array(z.string()),
  country,
  region: z.string().nullable(),
  timeZone,
  workingDays: z.array(z.int()),
  visitsPerMonth: z.int(),
});
export type Work = Readonly<z.output<typeof work>>;

const standing = z.object({
  /** What the person is by profession. */
  roles: z.array(teamRole),
  qualifications: z.array(qualification),
  trainings: z.array(training),
  mentors: z.boolean(),
  inTraining: z.boolean(),
});
export type Standing = Readonly<z.output<typeof standing>>;

/** A validator's own account of the work, what the programme says of the person, and days of absence. */
export const profileEvents = eventsOf({
  ProfileRecorded: work,
  QualificationsRecorded: { schema: standing, upcasts: [(data: object) => ({ roles: [], ...data })] },
  AbsenceRecorded: z.object({ absenceId: id, from: localDate, until: localDate }),
  AbsenceWithdrawn: z.object({ absenceId: id }),
});
export type ProfileEvent = EventIn<typeof profileEvents>;

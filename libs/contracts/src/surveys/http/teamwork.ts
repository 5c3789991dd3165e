import { z } from 'zod';
import { id, instant, prose, slug } from '../../values.js';
import { answer, unitId } from '../answer.js';

/**
 * What colleagues have agreed about one indicator of one unit, within their organization. `name` is '' once the
 * assignee is no longer a member. `changedAt` is the latest change by somebody else than the caller: an answer,
 * evidence, a note, a flag or an assignment.
 */
export const teamworkRow = z
  .object({
    unitId,
    indicatorId: slug,
    assignee: z.object({ personId: id, name: z.string() }).nullable(),
    flagged: z.boolean(),
    notes: z.int(),
    changedAt: instant.nullable(),
  })
  .meta({ id: 'TeamworkRow' });
export type TeamworkRow = z.output<typeof teamworkRow>;

/**
 * `PUT .../assessments/:assessmentId/indicators/:unitId/:indicatorId/assignee`, and `PUT
 * .../sections/:sectionId/assignee` for all that a section asks of anybody; null takes it back.
 */
export const assignIndicator = z.object({ personId: id.nullable() }).meta({ id: 'AssignIndicator' });

/** `PUT .../assessments/:assessmentId/indicators/:unitId/:indicatorId/flag`: whether it needs another look. */
export const flagIndicator = z.object({ flagged: z.boolean() }).meta({ id: 'FlagIndicator' });

/** `POST .../assessments/:assessmentId/indicators/:unitId/:indicatorId/notes` */
export const writeNote = z.object({ text: prose(1000) }).meta({ id: 'WriteNote' });

/** `by` is '' once the author is no longer a member; `mine` when the caller wrote it and may remove it. */
export const note = z
  .object({ id, text: z.string(), by: z.string(), mine: z.boolean(), at: instant })
  .meta({ id: 'Note' });
export type Note = z.output<typeof note>;

/** `GET .../assessments/:assessmentId/indicators/:unitId/:indicatorId/notes`, the newest last. */
export const notes = z.array(note);

/** An answer as it was given; null where it was withdrawn. */
export const givenAnswer = z
  .object({ answer: answer.nullable(), by: z.string(), at: instant })
  .meta({ id: 'GivenAnswer' });
export type GivenAnswer = z.output<typeof givenAnswer>;

/**
 * `GET .../assessments/:assessmentId/indicators/:unitId/:indicatorId/history`, the newest first, at most the latest
 * 200.
 */
export const givenAnswers = z.array(givenAnswer);

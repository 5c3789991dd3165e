import { z } from 'zod';
import { id, instant, prose } from '../../values.js';
import { indicatorId, personId, personName } from '../../vocabulary.js';
import { answer, unitId } from '../answer.js';

export const teamworkRow = z
  .object({
    unitId,
    indicatorId,
    assignee: z
      .object({ personId, name: personName.describe('Name of the person; empty once no longer a member.') })
      .nullable()
      .describe('Member who is asked to answer; null without one.'),
    flagged: z.boolean().describe('Whether the answer needs another look.'),
    notes: z
      .int()
      .describe('Number of notes.')
      .meta({ examples: [2] }),
    changedAt: instant
      .nullable()
      .describe(
        'Instant of the latest change by a person other than the caller: an answer, evidence, a note, a flag or an assignment.',
      ),
  })
  .meta({ id: 'TeamworkRow', description: 'What colleagues have agreed about one indicator of one unit.' });
export type TeamworkRow = z.output<typeof teamworkRow>;

export const assignIndicator = z
  .object({ personId: personId.nullable().describe('Member who is asked to answer; null removes the assignment.') })
  .meta({ id: 'AssignIndicator', description: 'The assignment.' });

export const flagIndicator = z
  .object({ flagged: z.boolean().describe('Whether the answer needs another look.') })
  .meta({ id: 'FlagIndicator', description: 'The flag.' });

const text = 'Text of the note';
const exampleText = { examples: ['Counted in January.'] };

export const writeNote = z
  .object({
    text: prose(1000).describe(`${text}, up to 1,000 characters.`).meta(exampleText),
    mentions: z.array(id).max(20).optional().describe('Ids of members who are notified of the note, up to 20.'),
  })
  .meta({ id: 'WriteNote', description: 'A note for colleagues.' });

export const note = z
  .object({
    id: id.describe('Id of the note.').meta({ examples: ['00000000-0000-4000-8000-0000000000b3'] }),
    text: z.string().describe(`${text}.`).meta(exampleText),
    by: personName.describe('Name of the author; empty once no longer a member.'),
    mine: z.boolean().describe('Whether the caller wrote it and may remove it.'),
    at: instant.describe('Instant of writing.'),
  })
  .meta({ id: 'Note', description: 'A note on an indicator, seen by members of the organization only.' });
export type Note = z.output<typeof note>;
export const notes = z.array(note).meta({ description: 'Notes on the indicator, the newest last.' });

const givenAnswer = z
  .object({
    answer: answer.nullable().describe('The answer; null where it was withdrawn.'),
    by: personName.describe('Name of the person who gave it.'),
    at: instant.describe('Instant at which it was given.'),
  })
  .meta({ id: 'GivenAnswer', description: 'An answer as it was given.' });
export type GivenAnswer = z.output<typeof givenAnswer>;
export const givenAnswers = z
  .array(givenAnswer)
  .meta({ description: 'The latest 200 answers to the indicator, the newest first.' });

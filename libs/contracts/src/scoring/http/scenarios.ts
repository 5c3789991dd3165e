import { z } from 'zod';
import { answer, unitId } from '../../surveys/answer.js';
import { id, instant, line, slug } from '../../values.js';
import { version } from '../../vocabulary.js';

const MOST_CHANGES = 2000;
const count = (changes: Readonly<Record<string, Readonly<Record<string, unknown>>>>): number =>
  Object.values(changes).reduce((sum, unit) => sum + Object.keys(unit).length, 0);

export const answerChanges = z
  .record(unitId, z.record(slug, answer.nullable()))
  .refine((changes) => count(changes) <= MOST_CHANGES, `must change at most ${MOST_CHANGES} answers`)
  .meta({
    id: 'AnswerChanges',
    description:
      'By unit and indicator, the answer that would replace the recorded one; null for one that would be withdrawn. Up to 2,000 answers.',
    examples: [{ facility: { 'imaging-system-live': { value: true } } }],
  });
export type AnswerChanges = z.output<typeof answerChanges>;

const exampleName = { examples: ['With image exchange'] };

export const saveScenario = z
  .strictObject({ name: line(80).describe('Name, up to 80 characters.').meta(exampleName), changes: answerChanges })
  .meta({ id: 'SaveScenario', description: 'What would be if some answers were different.' });

export const scenario = z
  .object({
    id: id.describe('Id of the scenario.').meta({ examples: ['00000000-0000-4000-8000-0000000000b5'] }),
    name: z.string().describe('Name of the scenario.').meta(exampleName),
    changes: answerChanges,
    savedAt: instant.describe('Instant of the last change.'),
    version,
  })
  .meta({ id: 'Scenario', description: 'A saved set of changed answers.' });
export type Scenario = z.output<typeof scenario>;
export const scenarios = z.array(scenario).meta({ description: 'Scenarios of the assessment, by name.' });

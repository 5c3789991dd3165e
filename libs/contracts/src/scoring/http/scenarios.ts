import { z } from 'zod';
import { id, instant, line, slug, version } from '../../values.js';
import { answer, unitId } from '../../surveys/answer.js';

const MOST_CHANGES = 2000;
const count = (changes: Readonly<Record<string, Readonly<Record<string, unknown>>>>): number =>
  Object.values(changes).reduce((sum, unit) => sum + Object.keys(unit).length, 0);

/** Unit id to indicator id to the answer that would stand instead; null for one that would be taken away. */
export const answerChanges = z
  .record(unitId, z.record(slug, answer.nullable()))
  .refine((changes) => count(changes) <= MOST_CHANGES, `must change at most ${MOST_CHANGES} answers`)
  .meta({ id: 'AnswerChanges' });
export type AnswerChanges = z.output<typeof answerChanges>;

/**
 * `POST /api/scoring/:organizationId/assessments/:assessmentId/scenarios`, and with If-Match `PUT
 * .../scenarios/:scenarioId`: what would be if some answers were others.
 */
export const saveScenario = z.strictObject({ name: line(80), changes: answerChanges }).meta({ id: 'SaveScenario' });

export const scenario = z
  .object({ id, name: z.string(), changes: answerChanges, savedAt: instant, version })
  .meta({ id: 'Scenario' });
export type Scenario = z.output<typeof scenario>;

/** `GET /api/scoring/:organizationId/assessments/:assessmentId/scenarios`, by name. */
export const scenarios = z.array(scenario);

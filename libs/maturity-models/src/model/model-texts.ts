import { z } from 'zod';
import { idSchema } from '../answer/id.js';

const text = z.string().trim().min(1);
const titled = z.strictObject({ title: text, summary: text });

/**
 * Every sentence of a model version in one language; the same ids as the data. `notes`: what staff should know about
 * how it was made.
 */
export const modelTextsSchema = z.strictObject({
  title: text,
  summary: text,
  notes: z.array(text).default([]),
  stages: z.record(z.string().regex(/^\d+$/), titled),
  branches: z.record(idSchema, titled),
  focusAreas: z.record(idSchema, titled),
  groups: z.record(idSchema, titled).optional(),
  areaKinds: z.record(idSchema, text),
  bases: z.record(idSchema, text),
  sections: z.record(idSchema, titled),
  indicators: z.record(
    idSchema,
    z.strictObject({ text, help: text, evidence: text, options: z.record(z.string(), text).optional() }),
  ),
  criteria: z.record(
    idSchema,
    z.strictObject({ title: text, summary: text, recommendation: text, provenanceNote: text.optional() }),
  ),
});

export type ModelTexts = z.output<typeof modelTextsSchema>;

import { z } from 'zod';
import { idSchema } from '../answer/id.js';

/**
 * `published`: stated by the owner of the model. `inferred`: derived by us from what is published. `unconfirmed`: known
 * from memory only.
 */
export const provenanceSchema = z.enum(['published', 'inferred', 'unconfirmed']);
export type Provenance = z.output<typeof provenanceSchema>;

const note = z.string().trim().min(1);
const markSchema = z.strictObject({ provenance: provenanceSchema, note: note.optional() });

/**
 * Provenance of the gates of stages, by stage number, and of the points of criteria. What is not named is inferred by
 * us.
 */
export const modelProvenanceSchema = z.strictObject({
  gates: z.record(z.string().regex(/^\d+$/), markSchema).default({}),
  points: markSchema.optional(),
});

/**
 * `provenance.json`: what is known about the sources of a version. It is kept apart from the frozen files, because a
 * source may become known, or prove to say less, after the version was published. `criteria` replaces the mark and the note
 * that a criterion has in the stage files and texts.
 */
export const provenanceFileSchema = modelProvenanceSchema.extend({
  $schema: z.string().optional(),
  criteria: z.record(idSchema, z.strictObject({ provenance: provenanceSchema, note })).default({}),
});

export type ProvenanceFile = z.output<typeof provenanceFileSchema>;

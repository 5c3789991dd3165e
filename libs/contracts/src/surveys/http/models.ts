import { z } from 'zod';
import { localDate, slug } from '../../values.js';

/** One published or retired version of a maturity model, with its title in each language it has. */
export const modelSummary = z
  .object({
    id: slug,
    version: slug,
    status: z.enum(['published', 'retired']),
    effectiveFrom: localDate,
    /** The last day on which an assessment may open on it, as known by now. */
    openUntil: localDate.nullable(),
    /** The version that corrects this one: results on this one stay as they are. */
    correctedBy: z.object({ version: slug, reason: z.string() }).nullable(),
    titles: z.record(z.string(), z.string()),
  })
  .meta({ id: 'ModelSummary' });
export type ModelSummary = z.output<typeof modelSummary>;

/** `GET /api/surveys/models` */
export const models = z.array(modelSummary);

/**
 * `GET /api/surveys/models/:model/:version` and, for everybody, `GET /api/surveys/models/guests/:model/:version` of a
 * version open to guests (ETag: its checksum): the whole model version as the maturity-model library defines it.
 */
export const modelVersion = z.looseObject({ id: slug, version: slug }).meta({ id: 'ModelVersion' });

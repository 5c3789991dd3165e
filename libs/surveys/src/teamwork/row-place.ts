import { unitId } from '@cairn/contracts/surveys/answer.js';
import { id, slug } from '@cairn/contracts/values.js';
import { z } from 'zod';

/** The address of one indicator of one unit of an assessment. */
export const rowPlace = z.object({ organizationId: z.string(), assessmentId: id, unitId, indicatorId: slug });
export type RowPlace = z.output<typeof rowPlace>;

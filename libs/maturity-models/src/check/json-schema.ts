import { z } from 'zod';
import { evaluationInputSchema } from '../answer/answer.js';
import { exampleSchema } from './example.js';
import { branchSchema, ladderStageSchema, modelFileSchema } from '../model/model-schema.js';
import { modelTextsSchema } from '../model/model-texts.js';
import { provenanceFileSchema } from '../model/provenance.js';

const shapes = {
  model: modelFileSchema,
  stage: ladderStageSchema,
  branch: branchSchema,
  texts: modelTextsSchema,
  provenance: provenanceFileSchema,
  example: exampleSchema,
  answers: evaluationInputSchema,
} as const;

export type ShapeName = keyof typeof shapes;
export const shapeNames = Object.keys(shapes) as readonly ShapeName[];

/** JSON Schema (2020-12) of one kind of file, for editors. */
export const jsonSchemaOf = (shape: ShapeName): object => z.toJSONSchema(shapes[shape], { io: 'input' });

import { type ModelVersion, modelVersionSchema, textsOf } from '@cairn/maturity-models';
import { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';
import { modelVersionsWith } from '@cairn/platform/models/model-versions.js';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { NotificationsTables } from '../notifications.tables.js';

/** The one way in which this service finds a model version. */
const modelVersions = modelVersionsWith<ModelVersion>(findShippedModelVersion, (content) =>
  modelVersionSchema.parse(content),
);

const ofModel = z.object({ model: z.string(), modelVersion: z.string().optional() });

/**
 * The title, in a language, of the model version that facts speak of; the model's id where no version is named or it is
 * not known here, and '' for facts about no model.
 */
export const findModelTitle = async (
  db: Kysely<NotificationsTables>,
  facts: unknown,
  language: string,
): Promise<string> => {
  const { data: about } = ofModel.safeParse(facts);
  if (!about) return '';
  const { model, modelVersion } = about;
  const version =
    modelVersion === undefined ? findShippedModelVersion(model) : await modelVersions.find(db, model, modelVersion);
  return version ? textsOf(version, language).title : model;
};

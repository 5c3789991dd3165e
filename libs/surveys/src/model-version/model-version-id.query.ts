import { derivedId } from '@cairn/platform/service/derived-id.js';

/** Id of the stream of a model version. */
export const modelVersionId = (model: string, version: string): string => derivedId('model-version', model, version);

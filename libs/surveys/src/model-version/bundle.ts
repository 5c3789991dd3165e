import { type FileProblem, type ModelVersion, assembleModel, checkModel } from '@cairn/maturity-models';

export type ReadBundle = { readonly content: ModelVersion } | { readonly problems: readonly FileProblem[] };

/** The version that the files make, or everything that is wrong with them. */
export const readBundle = (files: Readonly<Record<string, string>>): ReadBundle => {
  const texts = Object.entries(files).map(([file, text]) => ({ file, text }));
  const problems = checkModel(texts);
  const { model } = assembleModel(texts);
  return model && problems.length === 0 ? { content: model } : { problems };
};

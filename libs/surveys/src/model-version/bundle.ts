import { type FileProblem, type ModelVersion, assembleModel, checkModel } from '@cairn/maturity-models';

export type ReadBundle = { readonly content: ModelVersion } | { readonly problems: readonly FileProblem[] };

/**
 * The version that the files make, or everything that is wrong with them. Where its thresholds and points come from is
 * left out: of that a bundle cannot convince.
 */
export const readBundle = (files: Readonly<Record<string, string>>): ReadBundle => {
  const texts = Object.entries(files).map(([file, text]) => ({ file, text }));
  const problems = checkModel(texts);
  const { model } = assembleModel(texts);
  if (!model || problems.length > 0) return { problems };
  const { provenance: _, ...content } = model;
  return { content };
};

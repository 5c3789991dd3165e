import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { EvaluationInput } from '../answer/answer.js';
import { assembleModel } from '../check/assemble-model.js';
import { readExamples } from '../check/example.js';
import { findModelVersion } from './find-model-version.js';
import type { ModelVersion } from '../model/model-schema.js';
import type { TextFile } from '../check/read-shape.js';

export { readExamples } from '../check/example.js';
export { checksumsOf, frozenProblems } from './frozen.folder.js';

/** The nearest folder above this file: next to the sources, or next to what was built from them. */
const nearestModels = (folder: string): string => {
  const models = join(folder, 'libs', 'maturity-models', 'models');
  if (existsSync(models)) return models;
  if (dirname(folder) === folder)
    throw new Error(
      `There are no maturity models above ${__dirname}: the build puts them into dist/libs/maturity-models/models.`,
    );
  return nearestModels(dirname(folder));
};

export const SHIPPED_MODELS = nearestModels(__dirname);

const foldersIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => join(folder, name))
        .sort()
    : [];

/** Every JSON file of a version folder, named relative to it with `/`. */
export const readModelFolder = (folder: string): TextFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({
      file: relative(folder, join(folder, name)).split(sep).join('/'),
      text: readFileSync(join(folder, name), 'utf8'),
    }));

/** The version folders shipped with the product: `models/<model>/<version>`. */
export const shippedModelFolders = (root: string = SHIPPED_MODELS): string[] =>
  foldersIn(root)
    .flatMap(foldersIn)
    .filter((folder) => existsSync(join(folder, 'model.json')));

const loaded = new Map<string, readonly ModelVersion[]>();

/**
 * Every shipped model version; read once. A folder that cannot be read as a model stops the start with its problems.
 */
export const shippedModelVersions = (root: string = SHIPPED_MODELS): readonly ModelVersion[] => {
  const known = loaded.get(root);
  if (known) return known;
  const models = shippedModelFolders(root).map((folder) => {
    const { model, problems } = assembleModel(readModelFolder(folder));
    if (model) return model;
    throw new Error(
      problems.map(({ file, line, key, message }) => `${join(folder, file)}:${line} ${key} ${message}`).join('\n'),
    );
  });
  loaded.set(root, models);
  return models;
};

/** The shipped version asked for, or without one the newest published version of the model. */
export const findShippedModelVersion = (id: string, version?: string): ModelVersion | undefined =>
  findModelVersion(shippedModelVersions(), id, version);

/** The answer sets that came with a shipped version; none for any other. */
export const shippedExamples = (
  id: string,
  version: string,
): readonly (EvaluationInput & { readonly name: string; readonly title: string })[] => {
  const folder = shippedModelFolders().find((path) => basename(dirname(path)) === id && basename(path) === version);
  return folder === undefined
    ? []
    : readExamples(readModelFolder(folder)).examples.map(({ name, example: { title }, input }) => ({
        name,
        title,
        ...input,
      }));
};

import { basename, dirname } from 'node:path';
import { checkModel } from '../check/check-model.js';
import { frozenProblems } from './frozen.folder.js';
import { readModelFolder, shippedModelFolders, shippedModelVersions } from './shipped-models.folder.js';

describe.each(shippedModelFolders())('model version in %s', (folder) => {
  const files = readModelFolder(folder);

  it('is sound: shape, references, texts and examples', () => {
    expect(checkModel(files)).toEqual([]);
  });

  it('is as it was published', () => {
    expect(frozenProblems(files)).toEqual([]);
  });

  it('is in the folder named by its id and version', () => {
    const model = shippedModelVersions().find(
      ({ id, version }) => id === basename(dirname(folder)) && version === basename(folder),
    );
    expect(model).toBeDefined();
  });
});

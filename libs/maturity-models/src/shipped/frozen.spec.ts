import { checksumsOf, frozenProblems } from './frozen.folder.js';
import { asFiles, smallModel } from '../testing/small-model.js';

const published = (change: (files: ReturnType<typeof smallModel>) => void = () => undefined) => {
  const files = smallModel();
  files['model.json'] = { ...files['model.json'], status: 'published' };
  const checksums = checksumsOf(asFiles(files));
  change(files);
  return frozenProblems(asFiles({ ...files, 'checksums.json': checksums })).map(({ file }) => file);
};

describe('a published version', () => {
  it('is as it was published', () => expect(published()).toEqual([]));
  it('may not be changed', () =>
    expect(
      published(
        (files) =>
          (files['stages/1.json'] = { ...files['stages/1.json'], gate: { rule: 'shareOfStage', percent: 60 } }),
      ),
    ).toEqual(['stages/1.json']));
  it('may not gain or lose a stage', () => {
    expect(published((files) => (files['stages/3.json'] = { stage: 3 }))).toEqual(['stages/3.json']);
    expect(published((files) => delete files['stages/2.json'])).toEqual(['stages/2.json']);
  });
  it('may gain a translation and an example', () =>
    expect(
      published((files) => {
        files['texts/ar.json'] = {};
        files['examples/more.json'] = {};
      }),
    ).toEqual([]));
  it('needs its checksums, a draft does not', () => {
    const files = smallModel();
    expect(frozenProblems(asFiles(files))).toEqual([]);
    expect(
      frozenProblems(asFiles({ ...files, 'model.json': { ...files['model.json'], status: 'published' } })),
    ).toMatchObject([{ file: 'checksums.json' }]);
  });
});

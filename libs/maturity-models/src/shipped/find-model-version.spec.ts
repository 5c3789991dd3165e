import { findModelVersion } from './find-model-version.js';
import { assembled, smallModel } from '../testing/small-model.js';

const issue = (version: string, status: string, effectiveFrom: string) => {
  const files = smallModel();
  return assembled({ ...files, 'model.json': { ...files['model.json'], version, status, effectiveFrom } });
};
const models = [
  issue('2018', 'published', '2018-01-01'),
  issue('2022', 'published', '2022-01-01'),
  issue('2030', 'draft', '2030-01-01'),
];

describe('findModelVersion', () => {
  it('finds the version asked for, drafts too', () =>
    expect(findModelVersion(models, 'small', '2030')?.version).toBe('2030'));
  it('finds the newest published version when none is asked for', () =>
    expect(findModelVersion(models, 'small')?.version).toBe('2022'));
  it('finds nothing for another model or version', () => {
    expect(findModelVersion(models, 'other')).toBeUndefined();
    expect(findModelVersion(models, 'small', '1999')).toBeUndefined();
  });
});

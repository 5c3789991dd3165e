import type { ModelSummary } from '@cairn/contracts/surveys/http/models.js';
import { offeredVersions } from './offered-versions.js';

const version = (
  id: string,
  name: string,
  effectiveFrom: string,
  change: Partial<ModelSummary> = {},
): ModelSummary => ({
  id,
  version: name,
  status: 'published',
  effectiveFrom,
  openUntil: null,
  correctedBy: null,
  titles: { en: id },
  ...change,
});

const corrected = version('diam', '2019', '2019-01-01', {
  openUntil: '2026-12-31',
  correctedBy: { version: '2027', reason: 'A share was missing.' },
});
const models = [
  corrected,
  version('radiology', '2020', '2020-01-01'),
  version('infram', '2018', '2018-01-01', { status: 'retired' }),
  version('diam', '2030', '2030-01-01'),
  version('diam', '2027', '2026-11-25'),
];
const on = (today: string) => offeredVersions(models, today).map(({ id, version }) => `${id} ${version}`);

describe('the versions on which an assessment may open', () => {
  it('come by model, the newest first', () =>
    expect(on('2026-12-01')).toEqual(['diam 2027', 'diam 2019', 'radiology 2020']));
  it('leave out those not in force yet', () => expect(on('2026-11-24')).toEqual(['diam 2019', 'radiology 2020']));
  it('leave out those that closed', () =>
    expect([on('2026-12-31')[1], on('2027-01-01')[1]]).toEqual(['diam 2019', 'radiology 2020']));
});

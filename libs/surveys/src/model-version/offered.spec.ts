import { type CatalogueEntry, correctionOf, isOffered, newestOffered, offeredDays } from './offered.js';

const entry = (version: string, change: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
  model: 'diam-enterprise',
  version,
  status: 'published',
  effectiveFrom: `${version}-01-01`,
  until: null,
  former: null,
  formerUntil: null,
  correction: null,
  ...change,
});
const first = entry('2019');
const next = entry('2027', { effectiveFrom: '2027-07-01', former: '2019', formerUntil: '2027-12-31' });
const days = (catalogue: readonly CatalogueEntry[], of = first) => offeredDays(catalogue, of);

describe('the days on which a version is offered', () => {
  it('begin with its effective date and know no end', () =>
    expect(days([first])).toEqual({ from: '2019-01-01', until: null }));
  it('end with the overlap of its successor', () =>
    expect(days([first, next])).toEqual({ from: '2019-01-01', until: '2027-12-31' }));
  it('end the day before a successor without overlap', () =>
    expect(days([first, { ...next, formerUntil: null }]).until).toBe('2027-06-30'));
  it('end when the version itself says so, if that is earlier', () =>
    expect(days([{ ...first, until: '2026-01-01' }, next], { ...first, until: '2026-01-01' }).until).toBe(
      '2026-01-01',
    ));
  it.each(['draft', 'retired'] as const)('do not end for a successor that is %s', (status) =>
    expect(days([first, { ...next, status }]).until).toBeNull(),
  );
  it('do not end for a successor in another model', () =>
    expect(days([first, { ...next, model: 'other' }]).until).toBeNull());
  it('count the first and the last of them', () => {
    const offered = { from: '2027-01-01', until: '2027-01-31' };
    expect(['2026-12-31', '2027-01-01', '2027-01-31', '2027-02-01'].map((day) => isOffered(offered, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('the newest version offered', () => {
  it.each([
    ['2027-06-30', '2019'],
    ['2027-07-01', '2027'],
    ['2030-01-01', '2027'],
    ['2018-01-01', undefined],
  ])('is on %s the version of %s', (day, version) =>
    expect(newestOffered([first, next], 'diam-enterprise', day)?.version).toBe(version),
  );
  it('is never a draft', () =>
    expect(newestOffered([first, { ...next, status: 'draft' }], 'diam-enterprise', '2028-01-01')?.version).toBe(
      '2019',
    ));
});

describe('the correction of a version', () => {
  it('is the latest one that says so', () => {
    const corrections = [
      entry('2028', { former: '2019', correction: 'One.' }),
      entry('2029', { former: '2019', correction: 'Two.' }),
    ];
    expect(correctionOf([first, ...corrections], first)).toEqual({ version: '2029', reason: 'Two.' });
  });
  it('is not just any successor', () => expect(correctionOf([first, next], first)).toBeNull());
});

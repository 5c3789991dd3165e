import { filtersIn } from './filters-in.js';

describe('what the register is narrowed to', () => {
  it('is read from a form', () =>
    expect(
      filtersIn({ search: ' aurora ', country: 'SA', model: '', stage: '6', year: '2027', on: '', validation: '' }),
    ).toEqual({ search: 'aurora', country: 'SA', stage: 6, year: 2027 }));
  it('is read from an address, where numbers may be numbers', () =>
    expect(filtersIn({ stage: 0, on: '2027-03-09', validation: 'revalidated' })).toEqual({
      stage: 0,
      on: '2027-03-09',
      validation: 'revalidated',
    }));
  it('leaves out what cannot be', () =>
    expect(
      filtersIn({ country: 'sa', stage: 'x', year: '20', on: 'tomorrow', validation: 'maybe', search: [], more: 1 }),
    ).toEqual({}));
});

import { readRows } from './hospital-rows.js';

const row = {
  name: 'Aurora Hospital',
  country: 'SA',
  place: 'Riyadh',
  region: 'middle-east',
  timeZone: 'Asia/Riyadh',
  type: 'general-hospital',
  beds: 120,
  teaching: false,
  ownership: 'public',
  contactName: 'Ada Okafor',
  contactEmail: 'Ada@Example.org',
};

describe('rows of hospitals to invite', () => {
  it('are read one by one', () =>
    expect(readRows([row, { ...row, name: 'Borealis' }])).toMatchObject({
      refused: [],
      hospitals: [{ name: 'Aurora Hospital', contactEmail: 'ada@example.org' }, { name: 'Borealis' }],
    }));
  it('are refused by row, field and reason, all of them', () =>
    expect(readRows([row, { ...row, country: 'XX', beds: -1 }, { name: 'Only a name' }]).refused).toEqual(
      expect.arrayContaining([
        { row: 2, field: 'country', reason: 'must be a country of ISO 3166-1, by its two-letter code' },
        expect.objectContaining({ row: 2, field: 'beds' }),
        expect.objectContaining({ row: 3, field: 'contactEmail' }),
      ]),
    ));
  it('name a hospital once', () =>
    expect(readRows([row, { ...row, name: 'aurora  hospital' }, { ...row, place: 'Jeddah' }]).refused).toEqual([
      { row: 2, field: 'name', reason: 'stands in row 1 already' },
    ]));
});

import { choicesIn, filtered } from './desk-filter.js';

const [north, south] = ['north', 'south'];
const homes = [
  { id: north, country: 'SA' },
  { id: south, country: 'KR' },
];
const row = (organizationId: string, model: string, country?: string) => ({
  organizationId,
  organizationName: `Health of the ${organizationId}`,
  model,
  ...(country && { country }),
});
const rows = [row(north, 'emram'), row(north, 'diam-enterprise', 'QA'), row(south, 'emram')];

describe('the desk', () => {
  it('shows everything while nothing is chosen', () => expect(filtered(rows, {}, homes)).toEqual(rows));
  it('is narrowed to a model', () => expect(filtered(rows, { model: 'emram' }, homes)).toEqual([rows[0], rows[2]]));
  it('is narrowed to an organization', () => expect(filtered(rows, { of: north }, homes)).toEqual(rows.slice(0, 2)));
  it('is narrowed to the country of a facility, or else of its organization', () => {
    expect(filtered(rows, { country: 'SA' }, homes)).toEqual([rows[0]]);
    expect(filtered(rows, { country: 'QA' }, homes)).toEqual([rows[1]]);
  });
  it('is narrowed to all of it at once', () =>
    expect(filtered(rows, { country: 'SA', model: 'emram', of: south }, homes)).toEqual([]));
  it('offers what there is, each once', () =>
    expect(choicesIn(rows, homes)).toEqual({
      countries: ['SA', 'QA', 'KR'],
      models: ['emram', 'diam-enterprise'],
      organizations: [
        { id: north, name: 'Health of the north' },
        { id: south, name: 'Health of the south' },
      ],
    }));
});

import { changedFields } from './changed-fields.js';

describe('the fields in which two profiles differ', () => {
  const profile = { name: 'Aurora', beds: 12, identifiers: [{ system: 'urn:a', value: '1' }] };

  it('are named with what stood there before and after', () =>
    expect(changedFields(profile, { ...profile, name: 'Borealis', place: 'Riyadh' })).toEqual([
      { field: 'name', before: 'Aurora', after: 'Borealis' },
      { field: 'place', before: null, after: 'Riyadh' },
    ]));
  it('are none for the same profile, in whatever order', () =>
    expect(changedFields(profile, { identifiers: profile.identifiers, beds: 12, name: 'Aurora' })).toEqual([]));
  it('take an empty list for no value', () => {
    expect(changedFields({ name: 'Aurora' }, { name: 'Aurora', identifiers: [] })).toEqual([]);
    expect(changedFields(profile, { ...profile, identifiers: [] })).toEqual([
      { field: 'identifiers', before: profile.identifiers, after: null },
    ]);
  });
  it('take 0 and false for values', () =>
    expect(changedFields({ beds: 0, teaching: false }, { beds: 1, teaching: true })).toEqual([
      { field: 'beds', before: 0, after: 1 },
      { field: 'teaching', before: false, after: true },
    ]));
});

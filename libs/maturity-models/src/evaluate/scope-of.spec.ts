import { scopeOf } from './scope-of.js';

describe('the scope of an evaluation', () => {
  it('counts a service area that is given twice once', () => {
    const { areas } = scopeOf({
      areas: [
        { id: 'a', kind: 'radiology' },
        { id: 'a', kind: 'radiology' },
        { id: 'b', kind: 'cardiology' },
      ],
      answers: {},
    });
    expect(areas.map(({ unitId }) => unitId)).toEqual(['a', 'b']);
  });
  it('takes no service area for the facility itself', () => {
    expect(scopeOf({ areas: [{ id: 'facility', kind: 'radiology' }], answers: {} }).areas).toEqual([]);
  });
  it('finds no answers where none were recorded, whatever the unit is called', () => {
    const { areas } = scopeOf({ areas: [{ id: 'constructor', kind: 'radiology' }], answers: {} });
    expect(Object.keys(areas[0]?.answers ?? { some: 1 })).toEqual([]);
  });
});

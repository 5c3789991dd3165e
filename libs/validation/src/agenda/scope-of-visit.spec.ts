import { criteriaOf } from '@cairn/maturity-models';
import { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';
import { scopeOfVisit } from './scope-of-visit.js';

const model = findShippedModelVersion('diam-enterprise', '2019');
const checklist = (model ? criteriaOf(model) : []).map(({ criterion }) => criterion.id);

describe('the scope of a visit', () => {
  it('has every criterion, by service area where its rule asks something there', () => {
    const { areas, facility } = scopeOfVisit(
      model,
      [
        { kind: 'radiology', name: 'Radiology' },
        { kind: 'cardiology', name: 'Heart centre' },
      ],
      checklist,
    );
    expect(areas.map(({ name }) => name)).toEqual(['Radiology', 'Heart centre']);
    expect(areas.every(({ criteria }) => criteria.length > 0)).toBe(true);
    expect(facility.length).toBeGreaterThan(0);
    expect(new Set([...areas.flatMap(({ criteria }) => criteria), ...facility])).toEqual(new Set(checklist));
    expect(areas.some(({ criteria }) => criteria.some((one) => facility.includes(one)))).toBe(false);
  });
  it('is all of the facility without service areas, or without a known model version', () => {
    expect(scopeOfVisit(model, [], checklist)).toEqual({ areas: [], facility: checklist });
    expect(scopeOfVisit(undefined, [{ kind: 'radiology', name: 'Radiology' }], checklist).facility).toEqual(checklist);
  });
});

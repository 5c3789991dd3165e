import { checkAnswers } from './check-answers.js';
import type { ModelVersion } from '../model/model-schema.js';
import { findShippedModelVersion } from '../shipped/shipped-models.folder.js';

const diam = findShippedModelVersion('diam-enterprise') as ModelVersion;
const areas = [{ id: 'd', kind: 'dermatology' }];
const found = (answers: object, given = areas) =>
  checkAnswers(diam, { areas: given, answers: answers as never }).map(({ path, code }) => [path.join('/'), code]);

describe('checkAnswers', () => {
  it('finds nothing in answers that fit', () =>
    expect(
      found({
        facility: { 'mobile-view': { value: true } },
        d: { 'area-archive': { notApplicable: 'kept elsewhere' } },
      }),
    ).toEqual([]));
  it.each([
    [{ x: {} }, 'answers/x', 'unit-unknown'],
    [{ facility: { nothing: { value: true } } }, 'answers/facility/nothing', 'indicator-unknown'],
    [{ facility: { 'area-archive': { value: true } } }, 'answers/facility/area-archive', 'indicator-not-asked-here'],
    [{ d: { 'area-inventory': { value: true } } }, 'answers/d/area-inventory', 'indicator-not-asked-here'],
    [
      { facility: { 'mobile-view': { notApplicable: 'no' } } },
      'answers/facility/mobile-view/notApplicable',
      'not-applicable-not-accepted',
    ],
    [
      { facility: { 'registry-count': { value: 1.5 } } },
      'answers/facility/registry-count/value',
      'whole-number-needed',
    ],
  ])('names what does not fit in %j', (answers, path, code) => expect(found(answers)).toEqual([[path, code]]));
  it('names an unknown kind and a repeated id of a service area', () =>
    expect(found({}, [...areas, { id: 'd', kind: 'kitchen' }])).toEqual([
      ['areas/1/id', 'area-repeated'],
      ['areas/1/kind', 'area-kind-unknown'],
    ]));
});

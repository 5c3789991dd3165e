import { certifiedStages } from './certified-stages.js';
import { assembled, smallModel } from '../testing/small-model.js';

describe('the stages a version certifies', () => {
  const model = assembled(smallModel());
  const terms = { validityMonths: 12, renewalWindowMonths: 3 };

  it('begin where its terms say', () => {
    expect(certifiedStages({ ...model, certification: { visitFromStage: 1, ...terms } })).toEqual([1, 2]);
    expect(certifiedStages({ ...model, certification: { visitFromStage: 2, ...terms } })).toEqual([2]);
  });
  it('are none without terms', () => expect(certifiedStages(model)).toEqual([]));
});

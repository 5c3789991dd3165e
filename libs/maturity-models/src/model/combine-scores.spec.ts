import { combineScores, formulaNames } from './combine-scores.js';

const parts = (...scores: number[]) => scores.map((score) => ({ score, weight: 1 }));

describe('combineScores', () => {
  it('weighs unequally', () =>
    expect(
      combineScores('weighted-mean', [
        { score: 100, weight: 3 },
        { score: 20, weight: 1 },
      ]),
    ).toBe(80));
  it('lets a weak part pull the geometric mean down', () =>
    expect(combineScores('geometric-mean', parts(25, 100))).toBeCloseTo(50, 10));
  it('gives the weakest part alone', () => expect(combineScores('lowest', parts(54, 46, 36, 30))).toBe(30));
  it('gives no sum that fits the published means of one health system, so a formula is data and not code', () => {
    const [published, means] = [143, parts(54, 46, 36, 30)];
    expect(formulaNames.map((formula) => Math.round(4 * combineScores(formula, means)))).toEqual([166, 162, 120]);
    expect(formulaNames.every((formula) => Math.round(4 * combineScores(formula, means)) !== published)).toBe(true);
  });
  it.each(formulaNames)('stays what it is where all parts are equal: %s', (formula) =>
    expect(combineScores(formula, parts(40, 40, 40))).toBeCloseTo(40, 10),
  );
  it.each(formulaNames)('is nothing of nothing, and passes over parts without weight: %s', (formula) => {
    expect(combineScores(formula, [])).toBe(0);
    expect(
      combineScores(formula, [
        { score: 0, weight: 0 },
        { score: 70, weight: 2 },
      ]),
    ).toBeCloseTo(70, 10);
  });
});

import type { Answer } from '@cairn/maturity-models';
import { answeringSessionsOf } from './answering-sessions.js';

const answers = (count: number): Record<string, Answer> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`indicator-${index}`, { value: true }]));
const sat = (assessmentId: string, count: number) => ({
  assessmentId,
  unitId: 'radiology',
  openedAt: '2026-01-01T00:00:00.000Z',
  answeredAt: '2026-02-01T00:00:00.000Z',
  answers: answers(count),
});
const many = Array.from({ length: 50 }, (_, index) => answeringSessionsOf(sat(`assessment ${index}`, 23)));

describe('the sittings in which a unit is answered', () => {
  it('give every answer once, in order', () => {
    for (const sittings of many)
      expect(sittings.flatMap((one) => Object.keys(one.answers))).toEqual(Object.keys(answers(23)));
  });
  it('follow each other after the opening, and the last one is when the unit has answered', () => {
    for (const sittings of many) {
      const moments = sittings.map(({ at }) => at);
      expect(moments).toEqual(moments.toSorted());
      expect(moments[0]! >= '2026-01-01T00:00:00.000Z').toBe(true);
      expect(moments.at(-1)).toBe('2026-02-01T00:00:00.000Z');
    }
  });
  it('are one to four, with a handful of answers at least', () => {
    expect(new Set(many.map(({ length }) => length))).toEqual(new Set([1, 2, 3, 4]));
    for (const sittings of many)
      for (const one of sittings) expect(Object.keys(one.answers).length).toBeGreaterThanOrEqual(5);
    expect(answeringSessionsOf(sat('short', 3))).toHaveLength(1);
  });
  it('are the same each time', () =>
    expect(answeringSessionsOf(sat('same', 40))).toEqual(answeringSessionsOf(sat('same', 40))));
});

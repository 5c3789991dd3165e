import fc from 'fast-check';
import { evaluate } from './evaluate.js';
import { groupsOf, levelsOf, meanOf } from './levels-of.js';
import type { ModelVersion } from '../model/model-schema.js';
import { findShippedModelVersion } from '../shipped/shipped-models.folder.js';
import { answerSets } from '../testing/answer-sets.js';

const levels = findShippedModelVersion('nhs-maturity', '2024') as ModelVersion;
const nothing = evaluate(levels, { areas: [], answers: {} });

describe('levels', () => {
  it('start at the lowest stage and name what keeps a focus area from the next', () => {
    expect(nothing).toMatchObject({ stage: 1, score: 1, nextStage: 2 });
    expect(levelsOf(levels, nothing.stages)[0]).toEqual({ id: 'board', level: 1, missing: ['board.2'] });
  });
  it('are whole, and the highest of which every criterion is met with all lower ones', () => {
    fc.assert(
      fc.property(answerSets(levels), (input) => {
        const { stages, levels: found = [], groups = [], stage } = evaluate(levels, input);
        for (const { id, level } of found) {
          const byHand = stages.map(({ criteria }) =>
            criteria.filter((result) => result.id.startsWith(`${id}.`) && result.status !== 'not-applicable'),
          );
          const full = byHand.findIndex((own) => own.some(({ status }) => status === 'not-met'));
          expect(level).toBe(byHand.flat().length === 0 ? null : full === -1 ? 5 : full);
        }
        expect(Math.min(...found.map(({ level }) => level ?? 5))).toBe(stage);
        for (const { id, mean } of groups) {
          const own =
            levels.score.kind === 'levels' ? levels.score.groups.find((group) => group.id === id)?.focusAreas : [];
          const there = found
            .filter((one) => own?.includes(one.id) && one.level !== null)
            .map(({ level }) => level ?? 0);
          expect(mean).toBe(there.length === 0 ? null : there.reduce((sum, level) => sum + level, 0) / there.length);
        }
      }),
      { numRuns: 500 },
    );
  });
  it('leave out of a mean what does not apply', () => {
    const found = [
      { id: 'a', level: 4, missing: [] },
      { id: 'b', level: null, missing: [] },
    ];
    expect(
      groupsOf(
        [
          { id: 'g', focusAreas: ['a', 'b'] },
          { id: 'h', focusAreas: ['b'] },
        ],
        found,
      ),
    ).toEqual([
      { id: 'g', mean: 4 },
      { id: 'h', mean: null },
    ]);
    expect(meanOf([null])).toBeNull();
  });
});

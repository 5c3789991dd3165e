import { stageChanged } from '@cairn/contracts/scoring/events/stage-changed.v1.js';
import { isChange, joined } from './stage-change.js';

const change = (from: number | null, to: number) => ({ ...stageChanged.example, from, to, final: false });

describe('changes of stage that follow one another', () => {
  it('are one change, from before the first to where the last one led', () => {
    expect(joined(undefined, change(0, 1))).toEqual(change(0, 1));
    expect(joined(joined(change(null, 1), change(1, 2)), change(2, 4))).toEqual(change(null, 4));
  });

  it('are none when they lead back', () => {
    expect(isChange(joined(change(2, 5), change(5, 2)))).toBe(false);
    expect(isChange(joined(change(null, 1), change(1, 0)))).toBe(false);
    expect(isChange(change(null, 1))).toBe(true);
  });
});

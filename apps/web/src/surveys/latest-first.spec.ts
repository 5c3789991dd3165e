import { latestFirst } from './latest-first.js';

const opened = { openedAt: '2026-05-01T08:00:00.000Z', submittedAt: null };
const submittedSince = { openedAt: '2026-01-01T08:00:00.000Z', submittedAt: '2026-06-01T08:00:00.000Z' };
const submittedBefore = { openedAt: '2026-04-01T08:00:00.000Z', submittedAt: '2026-04-20T08:00:00.000Z' };

describe('a list of assessments', () => {
  it('begins with what was submitted or opened last', () =>
    expect(latestFirst([submittedBefore, opened, submittedSince])).toEqual([submittedSince, opened, submittedBefore]));
  it('keeps the order of those of the same moment', () => {
    const [one, other] = [
      { ...opened, id: 'one' },
      { ...opened, id: 'other' },
    ];
    expect(latestFirst([one, other])).toEqual([one, other]);
  });
});

import { type ShiftedDate, shiftObstacle } from './shift-obstacle.js';

const free = { absences: [], workingDays: [1, 2, 3, 4, 7], others: [] };
const date: ShiftedDate = {
  country: 'SA',
  firstDay: '2027-06-15',
  lastDay: '2027-06-16',
  today: '2027-03-09',
  team: [free],
};

describe('a shifted date', () => {
  it.each([
    [null, {}],
    ['visit-in-the-past', { today: '2027-06-15' }],
    ['site-closed', { firstDay: '2027-06-17', lastDay: '2027-06-18' }],
    [
      'validator-already-booked',
      { team: [free, { ...free, others: [{ firstDay: '2027-06-16', lastDay: '2027-06-17' }] }] },
    ],
    [null, { team: [{ ...free, others: [{ firstDay: '2027-06-17', lastDay: '2027-06-17' }] }] }],
    ['validator-absent', { team: [{ ...free, absences: [{ from: '2027-06-01', until: '2027-06-15' }] }] }],
    ['validator-off-day', { team: [{ ...free, workingDays: [1, 2] }] }],
    [null, { team: [{ ...free, workingDays: null }] }],
  ] as const)('meets %s', (obstacle, changed) => expect(shiftObstacle({ ...date, ...changed })).toBe(obstacle));
});

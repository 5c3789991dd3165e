import { type ShiftedDate, shiftObstacle } from './shift-obstacle.js';

const free = { absences: [], workingDays: [1, 2, 3, 4, 7], others: [] };
const date: ShiftedDate = {
  country: 'SA',
  firstDay: '2027-05-18',
  lastDay: '2027-05-19',
  today: '2027-03-09',
  team: [free],
};

describe('a shifted date', () => {
  it.each([
    [null, {}],
    ['visit-in-the-past', { today: '2027-05-18' }],
    ['site-closed', { firstDay: '2027-05-20', lastDay: '2027-05-21' }],
    [
      'validator-already-booked',
      { team: [free, { ...free, others: [{ firstDay: '2027-05-19', lastDay: '2027-05-20' }] }] },
    ],
    [null, { team: [{ ...free, others: [{ firstDay: '2027-05-20', lastDay: '2027-05-20' }] }] }],
    ['validator-absent', { team: [{ ...free, absences: [{ from: '2027-05-01', until: '2027-05-18' }] }] }],
    ['validator-off-day', { team: [{ ...free, workingDays: [1, 2] }] }],
    [null, { team: [{ ...free, workingDays: null }] }],
  ] as const)('meets %s', (obstacle, changed) => expect(shiftObstacle({ ...date, ...changed })).toBe(obstacle));
});

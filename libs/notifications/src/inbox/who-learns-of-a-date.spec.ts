import { whoLearnsOfDate } from './who-learns-of-a-date.js';

const as = (because: string) => (personId: string) => ({ personId, because });
const [admin, validator, released] = [as('admin'), as('validator'), as('released')];

describe('who learns of the date of a visit', () => {
  it('are admins and validators, for whom a first date is new', () =>
    expect(whoLearnsOfDate(0, ['ada'], ['vera'], [])).toEqual({
      scheduled: [admin('ada'), validator('vera')],
      moved: [],
      released: [],
    }));
  it('hear that it moved when they knew it before', () =>
    expect(whoLearnsOfDate(1, ['ada'], ['vera'], ['vera'])).toEqual({
      scheduled: [],
      moved: [admin('ada'), validator('vera')],
      released: [],
    }));
  it('hear of it as new when they join the team, and are released when they leave it', () =>
    expect(whoLearnsOfDate(2, ['ada'], ['walt'], ['vera'])).toEqual({
      scheduled: [validator('walt')],
      moved: [admin('ada')],
      released: [released('vera')],
    }));
  it('are notified once when they are both', () =>
    expect(whoLearnsOfDate(0, ['ada'], ['ada'], [])).toEqual({ scheduled: [admin('ada')], moved: [], released: [] }));
});

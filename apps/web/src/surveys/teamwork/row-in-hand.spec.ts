import { type Assignee, blankRow, type PendingMark, rowInHand } from './row-in-hand.js';

const [ada, me]: readonly Exclude<Assignee, null>[] = [
  { personId: 'ada', name: 'Ada' },
  { personId: 'me', name: 'Me' },
] as never;
const blank = blankRow('facility', 'strategy');
const given = <Value>(value: Value, state: PendingMark<Value>['state'] = 'sending'): PendingMark<Value> => ({
  value,
  base: 0,
  state,
});
const nothing = { flag: undefined, assignee: undefined };
const reader = { personId: 'me', seen: '2027-03-09T06:00:00Z' };

describe('a row in hand', () => {
  it('is as recorded where nothing was given', () =>
    expect(rowInHand(blank, nothing, reader)).toEqual({ ...blank, mine: false, changed: false, unsaved: undefined }));
  it('shows at once what was given here, and that it is not recorded yet', () => {
    expect(rowInHand(blank, { ...nothing, flag: given(true) }, reader)).toMatchObject({
      flagged: true,
      unsaved: { state: 'sending' },
    });
    expect(rowInHand({ ...blank, flagged: true }, { ...nothing, flag: given(false) }, reader)).toMatchObject({
      flagged: false,
    });
    expect(rowInHand({ ...blank, assignee: ada ?? null }, { ...nothing, assignee: given(null) }, reader)).toMatchObject(
      { assignee: null, mine: false },
    );
    expect(
      rowInHand({ ...blank, assignee: ada ?? null }, { ...nothing, assignee: given(me ?? null) }, reader),
    ).toMatchObject({ assignee: me, mine: true });
  });
  it('tells what was refused before what is on its way', () =>
    expect(
      rowInHand(blank, { flag: given(true), assignee: given(me ?? null, 'refused') }, reader).unsaved,
    ).toMatchObject({ state: 'refused' }));
  it.each([
    ['after what the reader saw last', '2027-03-09T06:00:01Z', reader.seen, true],
    ['that the reader saw', '2027-03-09T06:00:00Z', reader.seen, false],
    ['when there was none before', '2027-03-09T06:00:00Z', '', true],
    ['at the first visit', '2027-03-09T06:00:00Z', null, false],
  ])('knows a change %s', (_, changedAt, seen, changed) =>
    expect(rowInHand({ ...blank, changedAt }, nothing, { ...reader, seen }).changed).toBe(changed),
  );
});

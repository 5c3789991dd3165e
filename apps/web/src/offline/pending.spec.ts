import { fromText, give, insist, markConflict, markRecorded, markSending, markUnsent, type Pending, toText } from './pending.js';

type Verdict = { readonly verdict: string };
type Recorded = Verdict & { readonly version: number; readonly by: string };

const none: Pending<'criterion', Verdict, Recorded> = new Map();
const key = 'criterion';
const confirmed = { verdict: 'confirmed' };
const contradicted = { verdict: 'contradicted' };
const theirs: Recorded = { ...contradicted, version: 4, by: 'Jules Validator' };

describe('what is given and not recorded yet', () => {
  it('keeps the version the first of it was based on', () =>
    expect(give(give(none, key, confirmed, 2), key, contradicted, 9).get(key)).toEqual({ value: contradicted, base: 2, state: 'waiting' }));

  it('leaves when it is recorded', () => expect(markRecorded(give(none, key, confirmed, 2), key, confirmed, 3).size).toBe(0));

  it('is sent again when something else was given while the first was on its way', () => {
    const sent = markSending(give(none, key, confirmed, 2), key);
    expect(markRecorded(give(sent, key, contradicted, 2), key, confirmed, 3).get(key)).toEqual({ value: contradicted, base: 3, state: 'waiting' });
  });

  it('waits when the server cannot be reached', () =>
    expect(markUnsent(markSending(give(none, key, confirmed, 2), key), key).get(key)?.state).toBe('waiting'));

  it('is in conflict with something else of somebody else', () =>
    expect(markConflict(give(none, key, confirmed, 2), key, theirs, contradicted).get(key)).toMatchObject({ state: 'conflict', theirs: { by: 'Jules Validator' } }));

  it('is in no conflict with the same of somebody else', () => expect(markConflict(give(none, key, contradicted, 2), key, theirs, contradicted).size).toBe(0));

  it('replaces the other when the person insists', () =>
    expect(insist(markConflict(give(none, key, confirmed, 2), key, theirs, contradicted), key).get(key)).toEqual({ value: confirmed, base: 4, state: 'waiting' }));

  it('outlives a reload, whatever state it was in', () =>
    expect(fromText(toText(markSending(give(none, key, confirmed, 2), key))).get(key)).toEqual({ value: confirmed, base: 2, state: 'waiting' }));

  it('is nothing where what was kept cannot be read', () => expect(fromText('{').size).toBe(0));
});

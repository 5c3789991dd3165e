import {
  adopt,
  give,
  giveUpSame,
  insist,
  keptIn,
  keptOf,
  markConflict,
  markRecorded,
  markSending,
  markUnsent,
  type Pending,
} from './pending.js';

type Verdict = { readonly verdict: string };
type Recorded = Verdict & { readonly version: number; readonly by: string };

/** As after a reload. */
const reloaded = <K extends string, V, R extends { readonly version: number }>(pending: Pending<K, V, R>) =>
  [...pending].reduce<Pending<K, V, R>>((all, [key, entry]) => adopt(all, key, keptOf(entry)), new Map());

const none: Pending<'criterion', Verdict, Recorded> = new Map();
const key = 'criterion';
const confirmed = { verdict: 'confirmed' };
const contradicted = { verdict: 'contradicted' };
const theirs: Recorded = { ...contradicted, version: 4, by: 'Jules Validator' };

describe('what is given and not recorded yet', () => {
  it('keeps the version the first of it was based on', () =>
    expect(give(give(none, key, confirmed, 2), key, contradicted, 9).get(key)).toEqual({
      value: contradicted,
      base: 2,
      tried: [],
      state: 'waiting',
    }));

  it('leaves when it is recorded', () =>
    expect(markRecorded(give(none, key, confirmed, 2), key, confirmed, 3).size).toBe(0));

  it('is sent again when something else was given while the first was on its way', () => {
    const sent = markSending(give(none, key, confirmed, 2), key);
    expect(markRecorded(give(sent, key, contradicted, 2), key, confirmed, 3).get(key)).toEqual({
      value: contradicted,
      base: 3,
      state: 'waiting',
    });
  });

  it('waits when the server cannot be reached', () =>
    expect(markUnsent(markSending(give(none, key, confirmed, 2), key), key).get(key)?.state).toBe('waiting'));

  it('is in conflict with something else of somebody else', () =>
    expect(markConflict(give(none, key, confirmed, 2), key, theirs, contradicted).get(key)).toMatchObject({
      state: 'conflict',
      theirs: { by: 'Jules Validator' },
    }));

  it('is in no conflict with the same of somebody else', () =>
    expect(markConflict(give(none, key, contradicted, 2), key, theirs, contradicted).size).toBe(0));

  it('replaces the other when the person insists', () =>
    expect(insist(markConflict(give(none, key, confirmed, 2), key, theirs, contradicted), key).get(key)).toEqual({
      value: confirmed,
      base: 4,
      state: 'waiting',
    }));

  it('outlives a reload, whatever state it was in', () =>
    expect(reloaded(markSending(give(none, key, confirmed, 2), key)).get(key)).toEqual({
      value: confirmed,
      base: 2,
      tried: [confirmed],
      state: 'waiting',
      elsewhere: true,
    }));

  it('is read from the text of an earlier version', () =>
    expect(keptIn('[["criterion",{"verdict":"confirmed"},2]]').get(key)).toEqual({
      value: confirmed,
      base: 2,
      tried: [],
    }));
  it('is nothing where that text cannot be read', () => expect(keptIn('{').size).toBe(0));

  it('stays when another tab gives up something else', () => {
    const given = give(none, key, confirmed, 2);
    expect(giveUpSame(given, key, contradicted)).toBe(given);
    expect(giveUpSame(given, key, { ...confirmed }).size).toBe(0);
  });
});

describe('what arrived though no word of it came back', () => {
  const share = { value: { percent: 77.5, basis: 'studies-per-year' } };
  const asRecorded = { value: { basis: 'studies-per-year', percent: 77.5 } };
  const other = { value: { percent: 80, basis: 'studies-per-year' } };
  const mine = (answer: unknown, version: number) => ({ version, answer, by: 'Amal Admin' });
  const lost = (value: unknown, before: Pending<'share', unknown, ReturnType<typeof mine>> = new Map()) =>
    markUnsent(markSending(give(before, 'share', value, 2), 'share'), 'share');

  it('is dropped without a word after a reload, in whatever order its parts come back', () =>
    expect(markConflict(reloaded(lost(share)), 'share', mine(asRecorded, 3), asRecorded).size).toBe(0));

  it('is followed by what was given since', () => {
    const since = give(lost(share), 'share', other, 2);
    expect(markConflict(since, 'share', mine(asRecorded, 3), asRecorded).get('share')).toEqual({
      value: other,
      base: 3,
      state: 'waiting',
    });
  });

  it('is followed by what was given since, after a reload and another loss', () => {
    const since = lost(other, reloaded(lost(share)));
    const withdrawn = give(since, 'share', null, 2);
    expect(markConflict(withdrawn, 'share', mine(asRecorded, 3), asRecorded).get('share')).toEqual({
      value: null,
      base: 3,
      state: 'waiting',
    });
    expect(markConflict(withdrawn, 'share', mine(other, 3), other).get('share')).toEqual({
      value: null,
      base: 3,
      state: 'waiting',
    });
  });

  it('is told when another tab or person recorded something else on top', () => {
    const since = give(lost(share), 'share', other, 2);
    const elsewhere = { value: { percent: 60, basis: 'studies-per-year' } };
    expect(markConflict(since, 'share', mine(elsewhere, 3), elsewhere).get('share')).toMatchObject({
      state: 'conflict',
      theirs: { version: 3 },
    });
    expect(markConflict(since, 'share', mine(asRecorded, 5), asRecorded).get('share')).toMatchObject({
      state: 'conflict',
      theirs: { version: 5 },
    });
    expect(markConflict(lost(share), 'share', mine(null, 4), null).get('share')).toMatchObject({ state: 'conflict' });
  });

  it('is told when another tab recorded the same percentage counted on something else', () => {
    const counted = { value: { percent: 77.5, basis: 'images-per-year' } };
    expect(markConflict(lost(share), 'share', mine(counted, 3), counted).get('share')?.state).toBe('conflict');
  });
});

import { formerOf } from './former.js';

const one = (version: string, change: Partial<Parameters<typeof formerOf>[1]> = {}) =>
  ({
    model: 'm',
    version,
    status: 'published',
    effectiveFrom: `${version}-01-01`,
    openUntil: null,
    former: null,
    ...change,
  }) as const;

describe('the version that a draft follows', () => {
  const draft = one('2030', { status: 'draft' });
  it('is the newest that is in force', () =>
    expect(
      formerOf([one('2019'), one('2027'), one('2028', { effectiveFrom: '2028-06-01' }), draft], draft, '2028-01-01'),
    ).toBe('2027'));
  it('is not one that ended, was retired, is a draft, or measures something else', () =>
    expect(
      formerOf(
        [
          one('2019', { openUntil: '2020-01-01' }),
          one('2020', { status: 'retired' }),
          one('2021', { status: 'draft' }),
          one('2022', { model: 'other' }),
          draft,
        ],
        draft,
        '2028-01-01',
      ),
    ).toBeUndefined());
});

describe('the version that a published one follows', () => {
  it('is the one it was published after', () =>
    expect(formerOf([one('2019'), one('2027')], one('2028', { former: '2019' }), '2028-01-01')).toBe('2019'));
  it('is none for a first version', () => expect(formerOf([one('2019')], one('2019'), '2028-01-01')).toBeUndefined());
});

import type { Visit } from '@cairn/contracts/validation/http/visits.js';
import { firstDraft, toggled } from './proposal-draft.js';

const requested = {
  proposal: null,
  appointment: null,
  mode: 'on-site',
  earliest: '2027-03-09',
  latest: '2027-04-09',
  country: 'SA',
} as Visit;

describe('the draft of a proposal', () => {
  it('begins on the first wished day', () =>
    expect(firstDraft(requested)).toMatchObject({
      startsAt: '2027-03-09T09:00',
      endsAt: '2027-03-09T16:00',
      validators: [],
    }));

  it('begins on a working day of the country', () =>
    expect(firstDraft({ ...requested, earliest: '2027-03-13' })).toMatchObject({
      startsAt: '2027-03-14T09:00',
      endsAt: '2027-03-14T16:00',
    }));

  it('begins with the date already proposed', () => {
    const proposal = {
      startsAt: '2027-03-20T08:30',
      endsAt: '2027-03-20T15:00',
      timeZone: 'Asia/Riyadh',
      mode: 'remote' as const,
      validators: [{ personId: 'jules', name: 'Jules' }],
      lead: 'jules',
      alternatives: [],
      holdUntil: null,
    };
    expect(firstDraft({ ...requested, proposal })).toEqual({
      startsAt: '2027-03-20T08:30',
      endsAt: '2027-03-20T15:00',
      mode: 'remote',
      validators: ['jules'],
      lead: 'jules',
    });
    const alternatives = [{ startsAt: '2027-03-21T08:30', endsAt: '2027-03-21T15:00' }];
    expect(firstDraft({ ...requested, proposal: { ...proposal, alternatives } }).alternatives).toEqual(alternatives);
  });
});

describe('a team', () => {
  it('is led by its first validator until another is chosen', () =>
    expect(toggled({ validators: [], lead: '' }, 'jules')).toEqual({ validators: ['jules'], lead: 'jules' }));

  it('has another lead when its lead leaves', () =>
    expect(toggled({ validators: ['jules', 'robin'], lead: 'jules' }, 'jules')).toEqual({
      validators: ['robin'],
      lead: 'robin',
    }));

  it('keeps its lead when another leaves', () =>
    expect(toggled({ validators: ['jules', 'robin'], lead: 'jules' }, 'robin')).toEqual({
      validators: ['jules'],
      lead: 'jules',
    }));
});

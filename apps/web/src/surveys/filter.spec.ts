import { type Filter, filters, type LineFacts, shows } from './filter.js';

const line: LineFacts = { answer: { value: true }, evidenceCount: 1, mine: false, flagged: false, changed: false };
const shownBy = (change: Partial<LineFacts>): Filter[] =>
  filters.filter((filter) => shows(filter, { ...line, ...change }));

describe('the filters of the survey', () => {
  it('show an answered line with its evidence under everything alone', () => expect(shownBy({})).toEqual(['all']));
  it.each<[string, Partial<LineFacts>, Filter[]]>([
    ['without an answer', { answer: null, evidenceCount: 0 }, ['all', 'unanswered']],
    ['that is mine', { mine: true }, ['all', 'mine']],
    ['that is flagged', { flagged: true }, ['all', 'flagged']],
    ['that others changed', { changed: true }, ['all', 'changed']],
    ['whose claim has no evidence', { evidenceCount: 0 }, ['all', 'evidence-missing']],
    ['that claims nothing', { answer: { value: false }, evidenceCount: 0 }, ['all']],
    ['that does not apply', { answer: { notApplicable: 'We have none.' }, evidenceCount: 0 }, ['all']],
    [
      'that is mine, flagged, and changed by others',
      { mine: true, flagged: true, changed: true },
      ['all', 'mine', 'flagged', 'changed'],
    ],
  ])('show a line %s', (_, change, found) => expect(shownBy(change)).toEqual(found));
});

import type { AnswerChanges } from '@cairn/contracts/scoring/http/scenarios.js';
import { evaluate, type EvaluationInput } from '@cairn/maturity-models';
import { diam } from '../testing/diam.js';
import { applied, changedAnswers, differenceTo, withChange } from './changes.js';

const [yes, no] = [{ value: true }, { value: false }];
const today: EvaluationInput = { areas: [], answers: { facility: { 'referrer-access': no, 'import-allowed': no } } };
const referrers = { unitId: 'facility', indicatorId: 'referrer-access', answer: yes };

describe('changed answers', () => {
  const once = withChange({}, today, referrers);

  it('stand in the place of those of today', () =>
    expect(applied(today, once).answers).toEqual({ facility: { 'referrer-access': yes, 'import-allowed': no } }));
  it('may take an answer away, or give one where there was none', () => {
    const changes: AnswerChanges = { facility: { 'import-allowed': null, 'clinician-viewer': yes } };
    expect(applied(today, changes).answers).toEqual({ facility: { 'referrer-access': no, 'clinician-viewer': yes } });
  });
  it('are replaced by a later change', () =>
    expect(changedAnswers(withChange(once, today, { ...referrers, answer: null }))).toEqual([
      { ...referrers, answer: null },
    ]));
  it('are none when the answer is as it was', () => {
    expect(withChange(once, today, { ...referrers, answer: no })).toEqual({});
    expect(withChange({}, today, { unitId: 'facility', indicatorId: 'clinician-viewer', answer: null })).toEqual({});
  });
  it('leave the answers of today as they are', () =>
    expect(today.answers['facility']).toEqual({ 'referrer-access': no, 'import-allowed': no }));
});

describe('the difference to today', () => {
  const before = evaluate(diam, today);
  const after = evaluate(diam, applied(today, withChange({}, today, referrers)));

  it('names criteria met now, and the score they add', () => {
    expect(differenceTo(before, after)).toMatchObject({ stage: 0, gained: ['S2.referrers'], lost: [] });
    expect(differenceTo(before, after).score).toBeGreaterThan(0);
  });
  it('names criteria no longer met', () =>
    expect(differenceTo(after, before)).toMatchObject({ gained: [], lost: ['S2.referrers'] }));
  it('is none to itself', () =>
    expect(differenceTo(before, before)).toEqual({ stage: 0, score: 0, gained: [], lost: [] }));
});

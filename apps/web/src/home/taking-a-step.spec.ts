import type { NextStep } from './next-step.js';
import { placeToSee, placeToTake, takerOf } from './taking-a-step.js';

const at = (step: NextStep) => [takerOf(step), placeToTake(step).at, placeToSee(step).at];

describe('a next step', () => {
  it("that opens something is an administrator's, and others see the facility", () => {
    expect(at({ step: 'open-assessment' })).toEqual(['admin', 'facility', 'facility']);
    expect(at({ step: 'define-service-areas' })).toEqual(['admin', 'facility', 'facility']);
  });
  it('to start again is taken at the facility by an administrator; others see the certificate', () => {
    expect(at({ step: 're-assess', certificationId: 'c', expiresOn: '2027-04-18' })).toEqual([
      'admin',
      'facility',
      'certificate',
    ]);
    expect(at({ step: 'start-again', certificationId: 'c', expiresOn: '2027-04-18' })).toEqual([
      'admin',
      'facility',
      'certificate',
    ]);
  });
  it('to answer is taken by who contributes, and a reader sees the survey', () =>
    expect(at({ step: 'answer', assessmentId: 'a', left: 3 })).toEqual(['contributor', 'survey', 'survey']));
  it("to submit or to ask for a visit is an administrator's", () => {
    expect(at({ step: 'submit', assessmentId: 'a' })).toEqual(['admin', 'survey', 'survey']);
    expect(at({ step: 'ask-for-visit', assessmentId: 'a', stage: 6 })).toEqual(['admin', 'request', 'result']);
  });
  it("to confirm a date is an administrator's, and everybody sees the visit", () => {
    expect(at({ step: 'confirm-date', visitId: 'v' })).toEqual(['admin', 'visit', 'visit']);
    expect(at({ step: 'await-date', visitId: 'v' })).toEqual(['anybody', 'visit', 'visit']);
  });
});

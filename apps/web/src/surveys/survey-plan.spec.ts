import { answerSet, numbersFrom, progress } from '@cairn/maturity-models';
import { diam } from '../scoring/testing/diam.js';
import { surveyPlan } from './survey-plan.js';

describe('how much is answered', () => {
  it('is one number: the survey on screen counts as the assessment, the gap report and the score do', () => {
    const next = numbersFrom(11);
    for (let set = 0; set < 50; set += 1) {
      const input = answerSet(diam, next);
      const areas = input.areas.map((area) => ({ name: area.kind, ...area })) as Parameters<typeof surveyPlan>[1];
      const plan = surveyPlan(diam, areas, input);
      const { answered, total } = progress(diam, input);
      expect(plan.reduce((sum, section) => sum + section.asked, 0)).toBe(total);
      expect(plan.reduce((sum, section) => sum + section.answered, 0)).toBe(answered);
    }
  });
});

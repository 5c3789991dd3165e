import type { AskedIndicator, SurveyEvent } from '../survey-events.js';

const asked = (id: string, answer: AskedIndicator['answer'], mayBeNotApplicable = false): AskedIndicator => ({
  id,
  answer,
  optional: false,
  mayBeNotApplicable,
});

/** A survey as the facility gets it, with an indicator of each kind. */
export const issued: SurveyEvent = {
  type: 'SurveyIssued',
  data: {
    assessmentId: '00000000-0000-4000-8000-0000000000c1',
    unitId: 'facility',
    areaKind: null,
    model: 'diam-enterprise',
    modelVersion: '2019',
    indicators: [
      asked('archive-live', { kind: 'yes-no' }),
      asked('linked-share', { kind: 'percentage', bases: ['studies-per-year', 'images-per-year'] }, true),
      asked('strategy', { kind: 'choice', options: ['none', 'draft', 'approved'], ordered: true }),
      asked('workflows', { kind: 'scale', from: 0, to: 4 }),
      asked('registries', { kind: 'number', min: 0, whole: true }),
    ],
  },
};

export const answered = (
  indicatorId: string,
  value: Extract<SurveyEvent, { type: 'AnswerRecorded' }>['data']['value'],
): SurveyEvent => ({
  type: 'AnswerRecorded',
  data: { indicatorId, value },
});
export const withdrawn = (indicatorId: string): SurveyEvent => ({ type: 'AnswerWithdrawn', data: { indicatorId } });
export const closed: SurveyEvent = { type: 'SurveyClosed', data: {} };
export const reopened: SurveyEvent = { type: 'SurveyReopened', data: {} };

export const linkId = '00000000-0000-4000-8000-0000000000e1';
export const linked: SurveyEvent = {
  type: 'EvidenceAttached',
  data: {
    evidenceId: linkId,
    indicatorId: 'archive-live',
    name: 'Archive overview',
    attached: { kind: 'link', url: 'https://aurora.example/archive' },
  },
};

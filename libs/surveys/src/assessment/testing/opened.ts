import type { AssessmentEvent } from '../assessment-events.js';

export const openedData = {
  assessmentId: '00000000-0000-4000-8000-0000000000c1',
  organizationId: '00000000-0000-4000-8000-000000000001',
  facilityId: '00000000-0000-4000-8000-0000000000f1',
  facilityName: 'Aurora Hospital',
  timeZone: 'Asia/Riyadh',
  model: 'diam-enterprise',
  modelVersion: '2019',
  serviceAreas: [{ id: '00000000-0000-4000-8000-0000000000a1', name: 'Radiology', kind: 'radiology' }],
  dueOn: '2027-06-30',
  formerAssessmentId: null,
};

export const opened: AssessmentEvent = { type: 'AssessmentOpened', data: openedData };
export const submitted: AssessmentEvent = { type: 'AssessmentSubmitted', data: {} };
export const reopened: AssessmentEvent = {
  type: 'AssessmentReopened',
  data: { reason: 'The share of linked images was counted wrongly.' },
};
export const visitId = '00000000-0000-4000-8000-0000000000d1';
export const locked: AssessmentEvent = { type: 'AssessmentLocked', data: { visitId } };
export const unlocked: AssessmentEvent = { type: 'AssessmentUnlocked', data: { visitId } };

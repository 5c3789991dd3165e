import type { Certification } from '@cairn/contracts/certification/http/certifications.js';
import type { AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import type { VisitSummary } from '@cairn/contracts/validation/http/visits.js';
import { nextStep } from './next-step.js';

const assessment = (change: Partial<AssessmentSummary>): AssessmentSummary => ({
  id: '00000000-0000-4000-8000-0000000000c1',
  organizationId: '00000000-0000-4000-8000-000000000001',
  organizationName: 'Northern Lights Health',
  facilityId: '00000000-0000-4000-8000-0000000000f1',
  facilityName: 'Aurora Hospital',
  model: 'diam-enterprise',
  modelVersion: '2019',
  status: 'open',
  dueOn: null,
  openedAt: '2027-03-09T06:00:00Z',
  submittedAt: null,
  answered: 10,
  applicable: 10,
  ...change,
});

const visit = (status: VisitSummary['status']): VisitSummary => ({
  id: '00000000-0000-4000-8000-0000000000d1',
  organizationId: '00000000-0000-4000-8000-000000000001',
  organizationName: 'Northern Lights Health',
  facilityId: '00000000-0000-4000-8000-0000000000f1',
  facilityName: 'Aurora Hospital',
  country: 'SA',
  timeZone: 'Asia/Riyadh',
  assessmentId: '00000000-0000-4000-8000-0000000000c1',
  model: 'diam-enterprise',
  modelVersion: '2019',
  targetStage: 6,
  status,
  holdsAssessment: status !== 'cancelled',
  mode: 'on-site',
  earliest: '2027-04-01',
  latest: '2027-04-30',
  requestedAt: '2027-03-10T06:00:00Z',
  holdUntil: null,
  declines: 0,
  appointment: null,
});

const certification = (open: boolean): Certification => ({
  id: '00000000-0000-4000-8000-0000000000aa',
  number: 'CRN-2027-000001',
  organizationId: '00000000-0000-4000-8000-000000000001',
  organizationName: 'Northern Lights Health',
  facilityId: '00000000-0000-4000-8000-0000000000f1',
  facilityName: 'Aurora Hospital',
  country: 'SA',
  assessmentId: '00000000-0000-4000-8000-0000000000c1',
  model: 'diam-enterprise',
  modelVersion: '2019',
  stage: 6,
  grantedOn: '2027-04-27',
  expiresOn: '2030-04-27',
  timeZone: 'Asia/Riyadh',
  standing: 'valid',
  kind: 'first',
  former: null,
  reAssessmentWindow: { opensOn: '2029-04-27', open },
  version: 1,
});

const facility = {
  serviceAreas: 2,
  assessment: undefined,
  stage: null,
  visitFromStage: 6,
  visit: undefined,
  certification: undefined,
};
const submitted = { ...facility, stage: 6, assessment: assessment({ status: 'submitted' }) };
const assessmentId = assessment({}).id;

describe('the next step of a facility', () => {
  it('is its service areas while it has none', () =>
    expect(nextStep({ ...facility, serviceAreas: 0 })).toEqual({ step: 'define-service-areas' }));

  it('is an assessment while none is open', () => expect(nextStep(facility)).toEqual({ step: 'open-assessment' }));

  it('is the indicators left of an open survey', () =>
    expect(nextStep({ ...facility, assessment: assessment({ answered: 7 }) })).toEqual({
      step: 'answer',
      assessmentId,
      left: 3,
    }));

  it('is submission once everything is answered', () =>
    expect(nextStep({ ...facility, assessment: assessment({}) })).toEqual({ step: 'submit', assessmentId }));

  it('is a visit for a submitted stage that a visit confirms', () =>
    expect(nextStep({ ...facility, stage: 6, assessment: assessment({ status: 'submitted' }) })).toEqual({
      step: 'ask-for-visit',
      assessmentId,
      stage: 6,
    }));

  it('is the gap to the next stage below that', () =>
    expect(nextStep({ ...facility, stage: 4, assessment: assessment({ status: 'submitted' }) })).toEqual({
      step: 'close-gaps',
      assessmentId,
      next: 5,
    }));

  it('is what raises the score where a model has no stages', () =>
    expect(
      nextStep({
        ...facility,
        visitFromStage: undefined,
        stage: 0,
        withoutStages: true,
        assessment: assessment({ status: 'submitted' }),
      }),
    ).toEqual({ step: 'close-gaps', assessmentId, next: null }));

  it('is the gap where no visit confirms any stage', () =>
    expect(
      nextStep({ ...facility, visitFromStage: undefined, stage: 6, assessment: assessment({ status: 'submitted' }) }),
    ).toEqual({ step: 'close-gaps', assessmentId, next: 7 }));

  it.each([
    ['requested', 'await-date'],
    ['proposed', 'confirm-date'],
    ['scheduled', 'prepare-visit'],
    ['concluded', 'await-decision'],
  ] as const)('of a visit that is %s is %s', (status, step) =>
    expect(nextStep({ ...submitted, visit: visit(status) })).toMatchObject({ step }),
  );

  it('is the gap after a visit that was decided without a certificate', () =>
    expect(nextStep({ ...submitted, visit: visit('decided') })).toMatchObject({ step: 'close-gaps' }));

  it('is the certificate once there is one', () =>
    expect(nextStep({ ...submitted, certification: certification(false) })).toMatchObject({
      step: 'keep-certificate',
    }));

  it('is the re-assessment once its window is open', () =>
    expect(nextStep({ ...submitted, certification: certification(true) })).toMatchObject({ step: 're-assess' }));

  it('is to start again once the certificate has expired', () =>
    expect(
      nextStep({
        ...submitted,
        visit: visit('decided'),
        certification: { ...certification(false), standing: 'expired' },
      }),
    ).toEqual({
      step: 'start-again',
      certificationId: certification(false).id,
      expiresOn: '2030-04-27',
    }));
});

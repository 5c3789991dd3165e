import type { Certification } from '@cairn/contracts/certification/http/certifications.js';
import type { AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import type { VisitSummary } from '@cairn/contracts/validation/http/visits.js';
import { byUrgency } from './by-urgency.js';

const row = (id: string, assessment: Partial<AssessmentSummary> | undefined) => ({
  facility: { id },
  assessment: assessment && ({ id, model: 'diam', status: 'submitted', ...assessment } as AssessmentSummary),
});
const certified = {
  facilityId: 'certified',
  model: 'diam',
  standing: 'valid',
  expiresOn: '2027-04-22',
} as Certification;
const today = {
  assessmentId: 'visited',
  status: 'scheduled',
  appointment: { startsAt: '2026-11-29T09:00', endsAt: '2026-11-29T16:00' },
} as VisitSummary;

describe('the facilities of the home page', () => {
  it('come in the order of their next day: a visit today before a survey due, before a certificate that ends', () => {
    const rows = [
      row('new', undefined),
      row('certified', {}),
      row('nothing due', {}),
      row('answering', { status: 'open', dueOn: '2027-03-22' }),
      row('visited', {}),
    ];
    expect(byUrgency(rows, [today], [certified]).map(({ facility }) => facility.id)).toEqual([
      'visited',
      'answering',
      'certified',
      'nothing due',
      'new',
    ]);
  });
});

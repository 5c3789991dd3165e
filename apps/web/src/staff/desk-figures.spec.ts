import type { Certification } from '@cairn/contracts/certification/http/certifications.js';
import type { VisitSummary } from '@cairn/contracts/validation/http/visits.js';
import { deskFigures, expiring } from './desk-figures.js';

const certification = (expiresOn: string, standing: Certification['standing'] = 'valid'): Certification =>
  ({ expiresOn, standing }) as Certification;
const visit = (status: VisitSummary['status']): VisitSummary => ({ status }) as VisitSummary;

describe('the desk', () => {
  it('lists valid certificates that expire within a year, the next first', () =>
    expect(
      expiring(
        [
          certification('2028-03-10'),
          certification('2028-03-09'),
          certification('2027-06-01'),
          certification('2026-01-01', 'expired'),
        ],
        '2027-03-09',
      ).map(({ expiresOn }) => expiresOn),
    ).toEqual(['2027-06-01', '2028-03-09']));

  it('counts what waits for staff', () =>
    expect(
      deskFigures([], [visit('requested'), visit('requested'), visit('concluded'), visit('decided')], [], '2027-03-09'),
    ).toEqual({ open: 0, toPlan: 2, toDecide: 1, expiring: 0 }));
});

import { given } from '@cairn/event-sourcing/testing/given.js';
import { certification } from './certification.js';
import { byStaff, granted, grantedData, revocationProposed, suspended } from './testing/certifications.js';

const correct = (facilityName = 'Aurora University Hospital') =>
  ({
    type: 'CorrectCertification',
    data: {
      number: 'CRN-2027-000002',
      facilityName,
      organizationName: grantedData.organizationName,
      reason: 'The name was misspelt.',
      actor: { belonged: false },
    },
  }) as const;
const corrected = {
  type: 'CertificationCorrected',
  data: {
    number: 'CRN-2027-000002',
    formerNumber: 'CRN-2027-000001',
    facilityName: 'Aurora University Hospital',
    organizationName: 'Northern Lights Health',
    on: '2028-02-01',
    reason: 'The name was misspelt.',
  },
} as const;

describe('correct certification', () => {
  it('reissues it under another number, to which the former one points', () =>
    given(certification, granted)
      .when({ ...correct(), meta: byStaff() })
      .then(corrected));
  it('points from the latest number', () =>
    given(certification, granted, corrected)
      .when({ ...correct('Aurora'), data: { ...correct('Aurora').data, number: 'CRN-2027-000003' }, meta: byStaff() })
      .then({
        ...corrected,
        data: {
          ...corrected.data,
          number: 'CRN-2027-000003',
          formerNumber: 'CRN-2027-000002',
          facilityName: 'Aurora',
        },
      }));
  it('is refused where nothing differs, so that no number is spent', () => {
    given(certification, granted)
      .when({ ...correct('Aurora Hospital'), meta: byStaff() })
      .thenRejected('nothing-to-correct');
    given(certification, granted, corrected)
      .when({ ...correct(), meta: byStaff() })
      .thenRejected('nothing-to-correct');
  });
  it('is refused while it is suspended or a revocation is proposed', () => {
    given(certification, granted, suspended)
      .when({ ...correct(), meta: byStaff() })
      .thenRejected('certification-suspended');
    given(certification, granted, revocationProposed)
      .when({ ...correct(), meta: byStaff() })
      .thenRejected('revocation-pending');
  });
});

import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { localDate } from '../../values.js';
import { certificateNumber } from '../../vocabulary.js';
import { certificationSubject, exampleCertificationSubject } from '../certification-subject.js';
import { standingChange } from '../standing-change.js';

export const certificationStandingChanged = eventContract(
  'certification',
  'certification-standing-changed.v1',
  certificationSubject
    .extend({
      change: standingChange,
      on: localDate.describe('Day from which it holds, in the time zone of the facility.'),
      reason: z.string().describe('Reason in words, for the organization.'),
      formerNumber: certificateNumber
        .nullable()
        .describe('Of a correction: the number it had before, which now points to `number`; else null.'),
    })
    .meta({ description: 'The programme suspended, reinstated, revoked or corrected the certification.' }),
  {
    ...exampleCertificationSubject,
    change: 'suspended',
    on: '2028-02-01',
    reason: 'The imaging archive was replaced and has not been seen yet.',
    formerNumber: null,
  },
);

import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id, slug } from '../../values.js';

export const stageChanged = eventContract(
  'scoring',
  'stage-changed.v1',
  z.object({
    assessmentId: id,
    organizationId: id,
    facilityId: id,
    facilityName: z.string(),
    model: slug,
    modelVersion: slug,
    from: z.int().nullable(),
    to: z.int(),
    final: z.boolean(),
  }),
  {
    assessmentId: '00000000-0000-4000-8000-0000000000c1',
    organizationId: '00000000-0000-4000-8000-000000000001',
    facilityId: '00000000-0000-4000-8000-0000000000f1',
    facilityName: 'Aurora Hospital',
    model: 'diam-enterprise',
    modelVersion: '2019',
    from: 4,
    to: 6,
    final: true,
  },
);

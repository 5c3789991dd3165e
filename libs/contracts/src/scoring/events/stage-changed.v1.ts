import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import {
  assessmentId,
  facilityId,
  facilityName,
  final,
  model,
  modelVersion,
  organizationId,
  stage,
} from '../../vocabulary.js';

export const stageChanged = eventContract(
  'scoring',
  'stage-changed.v1',
  z
    .object({
      assessmentId,
      organizationId,
      facilityId,
      facilityName,
      model,
      modelVersion,
      from: stage.nullable().describe('Stage before; null for a facility that was never scored.'),
      to: stage.describe('Stage now.'),
      final,
    })
    .meta({ description: 'The stage of an assessment changed.' }),
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

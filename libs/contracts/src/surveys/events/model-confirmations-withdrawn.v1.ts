import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { model, modelVersion } from '../../vocabulary.js';
import { modelElement } from '../model-version.js';

export const modelConfirmationsWithdrawn = eventContract(
  'surveys',
  'model-confirmations-withdrawn.v1',
  z
    .object({ model, version: modelVersion, elements: z.array(modelElement).describe('Elements no longer confirmed.') })
    .meta({ description: 'The programme withdrew confirmations; certificates that were granted stay.' }),
  { model: 'diam-enterprise', version: '2019', elements: [{ kind: 'criterion', id: 'exchange.teamwork' }] },
);

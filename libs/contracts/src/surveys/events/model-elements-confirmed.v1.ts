import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { model, modelVersion } from '../../vocabulary.js';
import { modelElementConfirmed } from '../model-version.js';

export const modelElementsConfirmed = eventContract(
  'surveys',
  'model-elements-confirmed.v1',
  z
    .object({ model, version: modelVersion, elements: z.array(modelElementConfirmed).describe('Confirmed elements.') })
    .meta({
      description:
        'The programme confirmed elements of a version from a source; a later confirmation replaces an earlier one.',
    }),
  {
    model: 'diam-enterprise',
    version: '2019',
    elements: [{ kind: 'criterion', id: 'exchange.teamwork', statement: '{"id":"exchange.teamwork"}' }],
  },
);

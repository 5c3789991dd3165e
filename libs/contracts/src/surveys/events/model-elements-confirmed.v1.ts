import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { slug } from '../../values.js';
import { modelElementConfirmed } from '../model-version.js';

/** The programme found these parts of a version in a source. A later one takes the place of an earlier. */
export const modelElementsConfirmed = eventContract(
  'surveys',
  'model-elements-confirmed.v1',
  z.object({ model: slug, version: slug, elements: z.array(modelElementConfirmed) }),
  {
    model: 'diam-enterprise',
    version: '2019',
    elements: [{ kind: 'criterion', id: 'exchange.teamwork', statement: '{"id":"exchange.teamwork"}' }],
  },
);

import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { slug } from '../../values.js';
import { modelElement } from '../model-version.js';

/** The programme no longer stands by these; certificates that were granted stay. */
export const modelConfirmationsWithdrawn = eventContract(
  'surveys',
  'model-confirmations-withdrawn.v1',
  z.object({ model: slug, version: slug, elements: z.array(modelElement) }),
  { model: 'diam-enterprise', version: '2019', elements: [{ kind: 'criterion', id: 'exchange.teamwork' }] },
);

import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { slug } from '../../values.js';
import { modelContent } from '../model-version.js';

/** A draft, so that it can be rehearsed before it is published. A later one of the same version takes its place. */
export const modelVersionSubmitted = eventContract(
  'surveys',
  'model-version-submitted.v1',
  z.object({ model: slug, version: slug, checksum: z.string(), content: modelContent }),
  { model: 'diam-enterprise', version: '2027', checksum: 'f1a2', content: { id: 'diam-enterprise', version: '2027' } },
);

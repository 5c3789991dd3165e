import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { checksum, model, modelVersion } from '../../vocabulary.js';
import { modelContent } from '../model-version.js';

export const modelVersionSubmitted = eventContract(
  'surveys',
  'model-version-submitted.v1',
  z.object({ model, version: modelVersion, checksum, content: modelContent }).meta({
    description: 'A draft was submitted and can be rehearsed; it replaces a former draft of the same version.',
  }),
  { model: 'diam-enterprise', version: '2027', checksum: 'f1a2', content: { id: 'diam-enterprise', version: '2027' } },
);

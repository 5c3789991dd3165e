import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id, slug } from '../../values.js';

/** The rehearsal has replayed every facility, or another one has taken its place, or its version was submitted anew. */
export const rehearsalEnded = eventContract(
  'scoring',
  'rehearsal-ended.v1',
  z.object({ rehearsalId: id, model: slug, version: slug }),
  { rehearsalId: '00000000-0000-4000-8000-0000000000a7', model: 'diam-enterprise', version: '2027' },
);

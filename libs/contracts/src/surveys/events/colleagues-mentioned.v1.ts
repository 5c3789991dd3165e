import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id } from '../../values.js';
import { assessmentId, indicatorId, personId } from '../../vocabulary.js';
import { unitId } from '../answer.js';

export const colleaguesMentioned = eventContract(
  'surveys',
  'colleagues-mentioned.v1',
  z
    .object({
      assessmentId,
      unitId,
      indicatorId,
      noteId: id.describe('Id of the note.'),
      personIds: z.array(id).describe('Ids of the members who are mentioned.'),
      mentionedBy: personId.describe('Id of the person who wrote the note.'),
    })
    .meta({ description: 'A note names members of the organization who are to see it.' }),
  {
    assessmentId: '00000000-0000-4000-8000-0000000000c1',
    unitId: 'facility',
    indicatorId: 'imaging-system-live',
    noteId: '00000000-0000-4000-8000-0000000000b3',
    personIds: ['00000000-0000-4000-8000-00000000000b'],
    mentionedBy: '00000000-0000-4000-8000-00000000000a',
  },
);

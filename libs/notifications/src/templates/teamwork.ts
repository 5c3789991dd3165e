import { colleaguesMentioned } from '@cairn/contracts/surveys/events/colleagues-mentioned.v1.js';
import { indicatorsAssigned } from '@cairn/contracts/surveys/events/indicators-assigned.v1.js';
import { organizationId } from '@cairn/contracts/vocabulary.js';
import { z } from 'zod';
import { mailTemplate } from './mail-template.js';
import { rowPath, myRowsPath } from './routes.js';

/** What the fact leaves out and the message needs: where it happened. */
const where = { organizationId, facilityName: z.string() };
const example = { organizationId: '00000000-0000-4000-8000-000000000001', facilityName: 'Aurora Hospital' };

export const indicatorsAssignedMail = mailTemplate(
  'indicators-assigned',
  {
    ...indicatorsAssigned,
    schema: indicatorsAssigned.schema.extend(where),
    example: { ...indicatorsAssigned.example, ...example },
  },
  {
    names: ({ assignedBy }) => [assignedBy],
    values: ({ facilityName, assignedBy }, { nameOf }) => ({ facility: facilityName, colleague: nameOf(assignedBy) }),
    path: (facts) => myRowsPath(facts.organizationId, facts.assessmentId),
  },
);

export const colleagueMentionedMail = mailTemplate(
  'colleague-mentioned',
  {
    ...colleaguesMentioned,
    schema: colleaguesMentioned.schema.extend(where),
    example: { ...colleaguesMentioned.example, ...example },
  },
  {
    names: ({ mentionedBy }) => [mentionedBy],
    values: ({ facilityName, mentionedBy }, { nameOf }) => ({ facility: facilityName, colleague: nameOf(mentionedBy) }),
    path: ({ organizationId: of, assessmentId, unitId, indicatorId }) => rowPath(of, assessmentId, unitId, indicatorId),
  },
);

import { z } from 'zod';
import { serviceArea } from '../../organizations/facility.js';
import { deskFilter, listFilter } from '../../list-filters.js';
import { pageOf, pageQuery, search, sortedBy } from '../../page.js';
import { id, instant, line, localDate, prose } from '../../values.js';
import {
  assessmentId,
  facilityId,
  facilityName,
  indicatorId,
  model,
  modelVersion,
  organizationId,
  organizationName,
  personName,
  version,
} from '../../vocabulary.js';
import { answer, answerEntered, unitId } from '../answer.js';
import { teamworkRow } from './teamwork.js';

const assessmentStatus = z
  .enum(['open', 'submitted'])
  .meta({ description: 'Answers change while it is `open` and are locked once it is `submitted`.' });
const dueOn = localDate.describe('Day by which it is to be submitted.').meta({ examples: ['2027-06-30'] });

export const openAssessment = z
  .object({
    facilityId,
    model,
    modelVersion: modelVersion
      .optional()
      .describe('Version of the maturity model; the newest one in force when left out.'),
    dueOn: dueOn.optional(),
    takeOverAnswers: z
      .boolean()
      .optional()
      .describe(
        'True to begin with the answers of the last submitted assessment of the facility on the model, as far as the version accepts them.',
      ),
  })
  .meta({ id: 'OpenAssessment', description: 'A new assessment of a facility.' });

const answered = z
  .int()
  .describe('Applicable indicators that are answered.')
  .meta({ examples: [41] });
const applicable = z
  .int()
  .describe('Indicators that are asked.')
  .meta({ examples: [58] });

const progress = z
  .object({ unitId, answered, applicable })
  .meta({ id: 'Progress', description: 'Progress of one unit.' });

const assessmentSummary = z
  .object({
    id: assessmentId,
    organizationId,
    organizationName,
    facilityId,
    facilityName,
    model,
    modelVersion,
    status: assessmentStatus,
    dueOn: dueOn.nullable().describe('Day by which it is to be submitted; null without one.'),
    openedAt: instant.describe('Instant of opening.'),
    submittedAt: instant.nullable().describe('Instant of the submission; null while it is open.'),
    answered,
    applicable,
    yours: z
      .int()
      .optional()
      .describe('Unanswered indicators assigned to the caller; for members, while it is open.')
      .meta({ examples: [4] }),
  })
  .meta({ id: 'AssessmentSummary', description: 'An assessment in a list.' });
export type AssessmentSummary = z.output<typeof assessmentSummary>;
export const assessments = pageOf(assessmentSummary, 'Assessments.');

export const assessmentsQuery = pageQuery.extend({
  search: search.describe('Words to look for in names of facility and organization, and in the model.'),
  status: assessmentStatus.optional().describe('Only those with this status.'),
  ...listFilter,
  sort: sortedBy(['openedAt', 'facilityName', 'status', 'answered', 'dueOn'], '-openedAt'),
});
export type AssessmentsQuery = z.output<typeof assessmentsQuery>;

export const deskAssessmentsQuery = assessmentsQuery.extend(deskFilter);
export type DeskAssessmentsQuery = z.output<typeof deskAssessmentsQuery>;

export const assessmentFiguresQuery = z.strictObject({ model: listFilter.model, ...deskFilter });
export const assessmentFigures = z
  .object({
    open: z
      .int()
      .describe('Assessments that are open.')
      .meta({ examples: [460] }),
    submitted: z
      .int()
      .describe('Assessments that are submitted.')
      .meta({ examples: [1120] }),
  })
  .meta({ id: 'AssessmentFigures', description: 'Numbers of assessments by status.' });
export type AssessmentFigures = z.output<typeof assessmentFigures>;

const evidenceScan = z.enum(['none', 'awaited', 'clean', 'infected']).meta({
  id: 'EvidenceScan',
  description:
    'Result of the malware scan: `none` without a scanner, `awaited` while the file is in quarantine. Only `none` and `clean` files are served.',
});
export type EvidenceScan = z.output<typeof evidenceScan>;

export const evidence = z
  .object({
    id: id.describe('Id of the evidence.').meta({ examples: ['00000000-0000-4000-8000-0000000000e1'] }),
    unitId,
    indicatorId,
    name: z
      .string()
      .describe('File name, or name of the link.')
      .meta({ examples: ['sharing-policy.pdf'] }),
    kind: z.enum(['file', 'link']).describe('Whether it is an uploaded file or a link.'),
    url: z
      .string()
      .describe('Address of the link, or path that the file is downloaded from.')
      .meta({ examples: ['https://example.org/policy'] }),
    mediaType: z.string().nullable().describe('Media type of the file; null for a link.'),
    bytes: z.int().nullable().describe('Size of the file in bytes; null for a link.'),
    scan: evidenceScan.nullable().describe('Result of the malware scan; null for a link.'),
    malware: z.string().nullable().describe('Name that the scanner gives the malware; null where none was found.'),
    attachedBy: personName.describe('Name of the person who attached it.'),
    attachedAt: instant.describe('Instant of attaching.'),
  })
  .meta({ id: 'Evidence', description: 'A file or link that supports an answer.' });
export type Evidence = z.output<typeof evidence>;

const recordedAnswer = z
  .object({
    unitId,
    indicatorId,
    answer: answer.nullable().describe('The answer; null once it was withdrawn.'),
    version: version.describe(
      'Version of the answer, counted from 1; sent back in If-Match. An indicator without an answer has version 0.',
    ),
    by: personName.describe('Name of the person who recorded it.'),
    at: instant.describe('Instant of recording.'),
  })
  .meta({ id: 'RecordedAnswer', description: 'An answer as recorded.' });
export type RecordedAnswer = z.output<typeof recordedAnswer>;

export const assessment = assessmentSummary
  .extend({
    serviceAreas: z.array(serviceArea).describe('Service areas that take part.'),
    answers: z.array(recordedAnswer).describe('Recorded answers of all units.'),
    evidence: z.array(evidence).describe('Attached evidence of all units.'),
    progress: z.array(progress).describe('Progress of each unit.'),
    teamwork: z
      .array(teamworkRow)
      .optional()
      .describe(
        'Assignments, flags and notes; for members of the organization only. Indicators without any have no row.',
      ),
    version,
  })
  .meta({ id: 'Assessment', description: 'An assessment with its answers and evidence.' });
export type Assessment = z.output<typeof assessment>;

export const recordAnswer = answerEntered;
export const answerResult = z
  .object({ version: version.describe('Version of the answer now.') })
  .meta({ id: 'AnswerResult', description: 'The answer was changed.' });

export const attachLink = z
  .object({
    unitId,
    indicatorId,
    name: line(160)
      .describe('Name of the link, up to 160 characters.')
      .meta({ examples: ['Sharing policy'] }),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .describe('Address, http or https, up to 2,000 characters.')
      .meta({ examples: ['https://example.org/policy'] }),
  })
  .meta({ id: 'AttachLink', description: 'A link to attach as evidence.' });

export const attachFileFields = z
  .object({ unitId, indicatorId })
  .meta({ id: 'AttachFileFields', description: 'What an uploaded file is evidence for.' });

export const reopenAssessment = z
  .object({
    reason: prose(1000)
      .describe('Why it is reopened, up to 1,000 characters.')
      .meta({ examples: ['The share of linked images was counted wrongly.'] }),
  })
  .meta({ id: 'ReopenAssessment', description: 'Reopening of a submitted assessment.' });

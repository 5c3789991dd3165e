import { z } from 'zod';
import { commandResult, id, instant, localDate, prose, slug } from '../../values.js';
import { checksum, model, modelVersion, personId, personName, version } from '../../vocabulary.js';
import { answer } from '../answer.js';
import { answerMapping, confirmationSource, modelContent, modelElement } from '../model-version.js';

export const submitModelVersion = z
  .object({
    files: z
      .record(
        z
          .string()
          .regex(
            /^(model|provenance|(stages|texts|examples)\/[A-Za-z0-9][A-Za-z0-9._-]{0,99})\.json$/,
            'must be a file of a model version, such as stages/1.json',
          ),
        z.string(),
      )
      .refine((files) => Object.keys(files).length > 0 && Object.keys(files).length <= 500, 'must be 1 to 500 files')
      .describe('Text of each file by its path in the folder of the version, 1 to 500 files.')
      .meta({ examples: [{ 'model.json': '{ "id": "diam-enterprise", "version": "2027" }' }] }),
  })
  .meta({ id: 'SubmitModelVersion', description: 'The files of a model version.' });

/** @public A client may check `details.problems` with it; here only its type is used. */
export const fileProblem = z
  .object({
    file: z
      .string()
      .describe('Path of the file.')
      .meta({ examples: ['stages/1.json'] }),
    line: z
      .int()
      .describe('Line, counted from 1.')
      .meta({ examples: [12] }),
    key: z
      .string()
      .describe('Path of the key within the file.')
      .meta({ examples: ['criteria.0.rule'] }),
    message: z.string().describe('What is wrong.'),
  })
  .meta({ id: 'FileProblem', description: 'A fault in a file, in `details.problems` of `model-version-not-sound`.' });
export type FileProblem = z.output<typeof fileProblem>;

export const submittedModelVersion = commandResult
  .extend({ model, modelVersion })
  .meta({ id: 'SubmittedModelVersion', description: 'The draft, with the model and version it is of.' });
export type SubmittedModelVersion = z.output<typeof submittedModelVersion>;

const formerUntil = 'Last day on which assessments open on the former version';

export const publishModelVersion = z
  .object({
    checksum: checksum.min(1).max(100).describe('Checksum of the draft that was reviewed.'),
    effectiveFrom: localDate.describe('First day on which assessments open on it.').meta({ examples: ['2027-07-01'] }),
    former: modelVersion.optional().describe('The version it follows; the newest one in force when left out.'),
    formerUntil: localDate
      .optional()
      .describe(`${formerUntil}; the day before \`effectiveFrom\` when left out.`)
      .meta({ examples: ['2027-12-31'] }),
    mapping: answerMapping.optional(),
    correction: prose(1000)
      .optional()
      .describe('What is corrected in the former version, whose results then stay and say that a correction exists.'),
  })
  .meta({ id: 'PublishModelVersion', description: 'Publication of a draft.' });

export const retireModelVersion = z
  .object({
    reason: prose(1000)
      .describe('Why no assessment opens on it any more, up to 1,000 characters.')
      .meta({ examples: ['The 2027 edition replaces it.'] }),
  })
  .meta({ id: 'RetireModelVersion', description: 'Retirement of a model version.' });

const criteriaOf = (what: string, example: number) =>
  z
    .int()
    .describe(`Criteria ${what}.`)
    .meta({ examples: [example] });
const provenanceOfElement = z
  .enum(['published', 'inferred', 'unconfirmed'])
  .describe('Where the content of the element comes from, as the version states it.');

const deskModelVersion = z
  .object({
    id: id.describe('Id of the model version.'),
    model,
    version: modelVersion,
    status: z.enum(['draft', 'published', 'retired']).describe('Status of the version.'),
    shipped: z.boolean().describe('Whether it comes with the program.'),
    titles: z
      .record(z.string(), z.string())
      .describe('Title by language (BCP 47).')
      .meta({ examples: [{ en: 'DIAM Enterprise' }] }),
    effectiveFrom: localDate.describe('First day on which an assessment may open on it.'),
    openUntil: localDate
      .nullable()
      .describe('Last day on which an assessment may open on it, as known now; null without an end.'),
    provenance: z
      .object({
        published: criteriaOf('taken from a published source', 96),
        inferred: criteriaOf('inferred from published sources', 12),
        unconfirmed: criteriaOf('without a known source', 0),
      })
      .describe('Criteria of the version by where they come from.'),
    openElements: z
      .int()
      .describe('Elements its stages rest on that are neither published nor confirmed; with 0 it may certify.')
      .meta({ examples: [0] }),
    indicators: z
      .int()
      .describe('Number of indicators.')
      .meta({ examples: [58] }),
    former: modelVersion.nullable().describe('The version it follows; null for the first of a model.'),
    formerUntil: localDate.nullable().describe(`${formerUntil}; null without an end.`),
    mapping: answerMapping,
    correction: z
      .string()
      .nullable()
      .describe('What it corrects in the former version; null where it is no correction.'),
    correctedBy: z
      .object({ version: modelVersion, reason: z.string().describe('What is corrected.') })
      .nullable()
      .describe('The version that corrects this one; null without a correction.'),
    submittedAt: instant.nullable().describe('Instant of the submission; null for one that comes with the program.'),
    publishedAt: instant.nullable().describe('Instant of the publication; null until then.'),
    retiredAt: instant.nullable().describe('Instant of the retirement; null until then.'),
    checksum,
    revision: version.describe('Version of the record itself, counted from 1.'),
  })
  .meta({ id: 'DeskModelVersion', description: 'A model version as programme staff see it, drafts included.' });
export type DeskModelVersion = z.output<typeof deskModelVersion>;
export const deskModelVersions = z.array(deskModelVersion).meta({ description: 'Model versions, drafts included.' });

export const deskModelVersionWhole = deskModelVersion
  .extend({ content: modelContent })
  .meta({ id: 'DeskModelVersionWhole', description: 'A model version with its content.' });
export type DeskModelVersionWhole = z.output<typeof deskModelVersionWhole>;

const modelExample = z
  .object({
    name: slug.describe('Name of the example.').meta({ examples: ['community-hospital'] }),
    title: z
      .string()
      .describe('Title in English.')
      .meta({ examples: ['A community hospital'] }),
    areas: z
      .array(
        z
          .object({
            id: slug.describe('Name of the service area within the example.').meta({ examples: ['radiology'] }),
            kind: slug.describe('Kind of service area.').meta({ examples: ['radiology'] }),
          })
          .describe('A service area.'),
      )
      .describe('Service areas of the example.'),
    answers: z
      .record(z.string(), z.record(z.string(), answer))
      .describe('Answers by service area (or `facility`), then by indicator.')
      .meta({ examples: [{ facility: { 'imaging-system-live': { value: true } } }] }),
  })
  .meta({ id: 'ModelExample', description: 'A complete set of answers that comes with a model version.' });
export type ModelExample = z.output<typeof modelExample>;
export const modelExamples = z
  .array(modelExample)
  .meta({ description: 'Examples of a version that comes with the program; empty for others.' });

const elements = z.array(modelElement).min(1).max(1000);

export const confirmElements = z
  .object({
    checksum: checksum.min(1).max(100).describe('Checksum of the version that was reviewed.'),
    elements: elements.describe('Elements that were found in the source, 1 to 1,000.'),
    source: confirmationSource,
  })
  .meta({ id: 'ConfirmElements', description: 'Confirmation of elements against a published source.' });

export const withdrawConfirmations = z
  .object({
    elements: elements.describe('Elements no longer confirmed, 1 to 1,000.'),
    reason: prose(1000)
      .describe('Why, up to 1,000 characters.')
      .meta({ examples: ['The source has been superseded.'] }),
  })
  .meta({ id: 'WithdrawConfirmations', description: 'Withdrawal of confirmations.' });

const deskElement = modelElement
  .extend({
    stage: z
      .int()
      .nullable()
      .describe('Stage it belongs to; null for one of a branch.')
      .meta({ examples: [5] }),
    branch: slug
      .nullable()
      .describe('Branch it belongs to; null for one of a stage.')
      .meta({ examples: ['exchange'] }),
    provenance: provenanceOfElement,
    note: z.string().nullable().describe('Note on its provenance; null without one.'),
    standing: z
      .enum(['published', 'confirmed', 'open'])
      .describe('Status: `open` ones keep the version from certifying.'),
    reason: z
      .enum(['inferred', 'unconfirmed', 'claimed', 'changed'])
      .nullable()
      .describe(
        'Why it is open; null where it is not. `claimed`: the files say it is published. `changed`: it differs from what was confirmed.',
      ),
    confirmation: z
      .object({
        source: confirmationSource,
        by: z
          .object({
            id: personId,
            name: personName.nullable().describe('Name of the person; null where it is not known.'),
          })
          .describe('Person who confirmed it.'),
        at: instant.describe('Instant of the confirmation.'),
      })
      .nullable()
      .describe('The confirmation by the programme; null without one.'),
  })
  .meta({ id: 'DeskElement', description: 'A part of a model version that its stages rest on, with its status.' });
export type DeskElement = z.output<typeof deskElement>;

export const deskElements = z
  .object({ checksum, elements: z.array(deskElement).describe('Elements, in the order of the model.') })
  .meta({ id: 'DeskElements', description: 'Everything the stages of a model version rest on.' });
export type DeskElements = z.output<typeof deskElements>;

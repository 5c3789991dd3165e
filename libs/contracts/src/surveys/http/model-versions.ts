import { z } from 'zod';
import { id, instant, localDate, prose, slug, version } from '../../values.js';
import { answer } from '../answer.js';
import { answerMapping, confirmationSource, modelContent, modelElement } from '../model-version.js';

/**
 * `POST /api/surveys/desk/model-versions`: the files of a version folder by their path in it, each as the text it is.
 */
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
      .refine((files) => Object.keys(files).length > 0 && Object.keys(files).length <= 500, 'must be 1 to 500 files'),
  })
  .meta({ id: 'SubmitModelVersion' });

/** What is wrong with a file, in `details.problems` of the problem `model-version-not-sound`. */
export const fileProblem = z
  .object({ file: z.string(), line: z.int(), key: z.string(), message: z.string() })
  .meta({ id: 'FileProblem' });
export type FileProblem = z.output<typeof fileProblem>;

/**
 * `POST .../desk/model-versions/:model/:version/publication`. `checksum` names the draft that was seen. Assessments
 * open on it from
 * `effectiveFrom`, on the former version until `formerUntil` (the day before, when left out). With a `correction` the
 * former version's results stay and say that a corrected version exists.
 */
export const publishModelVersion = z
  .object({
    checksum: z.string().min(1).max(100),
    effectiveFrom: localDate,
    former: slug.optional(),
    formerUntil: localDate.optional(),
    mapping: answerMapping.optional(),
    correction: prose(1000).optional(),
  })
  .meta({ id: 'PublishModelVersion' });

/** `POST .../desk/model-versions/:model/:version/retirement`: no assessment opens on it any more. */
export const retireModelVersion = z.object({ reason: prose(1000) }).meta({ id: 'RetireModelVersion' });

const provenance = z.object({ published: z.int(), inferred: z.int(), unconfirmed: z.int() });

export const deskModelVersion = z
  .object({
    id,
    model: slug,
    version: slug,
    status: z.enum(['draft', 'published', 'retired']),
    shipped: z.boolean(),
    titles: z.record(z.string(), z.string()),
    effectiveFrom: localDate,
    /** The last day on which an assessment may open on it, as known by now. */
    openUntil: localDate.nullable(),
    provenance,
    /** How much of what its stages rest on is neither published nor confirmed: without any it may certify. */
    openElements: z.int(),
    indicators: z.int(),
    former: slug.nullable(),
    formerUntil: localDate.nullable(),
    mapping: answerMapping,
    /** Why it was published, when it corrects the former one. */
    correction: z.string().nullable(),
    correctedBy: z.object({ version: slug, reason: z.string() }).nullable(),
    submittedAt: instant.nullable(),
    publishedAt: instant.nullable(),
    retiredAt: instant.nullable(),
    checksum: z.string(),
    revision: version,
  })
  .meta({ id: 'DeskModelVersion' });
export type DeskModelVersion = z.output<typeof deskModelVersion>;

/** `GET /api/surveys/desk/model-versions` */
export const deskModelVersions = z.array(deskModelVersion);

/** `GET /api/surveys/desk/model-versions/:model/:version`: drafts too. */
export const deskModelVersionWhole = deskModelVersion
  .extend({ content: modelContent })
  .meta({ id: 'DeskModelVersionWhole' });
export type DeskModelVersionWhole = z.output<typeof deskModelVersionWhole>;

/**
 * A whole set of answers that came with a version. Its service areas and answers go by names of its own, `radiology`
 * for instance.
 */
export const modelExample = z
  .object({
    name: slug,
    title: z.string(),
    areas: z.array(z.object({ id: slug, kind: slug })),
    /** First key: a service area's id or `facility`. Second key: an indicator's id. */
    answers: z.record(z.string(), z.record(z.string(), answer)),
  })
  .meta({ id: 'ModelExample' });
export type ModelExample = z.output<typeof modelExample>;

/**
 * `GET /api/surveys/desk/model-versions/:model/:version/examples`: those of a version that comes with the program; none
 * of others.
 */
export const modelExamples = z.array(modelExample);

const elements = z.array(modelElement).min(1).max(1000);

/**
 * `POST .../desk/model-versions/:model/:version/confirmations`: that these parts were found in the source as they stand
 * in the version that was seen, which `checksum` names.
 */
export const confirmElements = z
  .object({ checksum: z.string().min(1).max(100), elements, source: confirmationSource })
  .meta({ id: 'ConfirmElements' });

/** `POST .../desk/model-versions/:model/:version/confirmations/withdrawal`: no new certificate rests on them. */
export const withdrawConfirmations = z.object({ elements, reason: prose(1000) }).meta({ id: 'WithdrawConfirmations' });

export const deskElement = modelElement
  .extend({
    stage: z.int().nullable(),
    branch: slug.nullable(),
    provenance: z.enum(['published', 'inferred', 'unconfirmed']),
    note: z.string().nullable(),
    standing: z.enum(['published', 'confirmed', 'open']),
    /** Why it is open. `claimed`: the bundle says it is published; `changed`: it says something else than was confirmed. */
    reason: z.enum(['inferred', 'unconfirmed', 'claimed', 'changed']).nullable(),
    confirmation: z
      .object({ source: confirmationSource, by: z.object({ id, name: z.string().nullable() }), at: instant })
      .nullable(),
  })
  .meta({ id: 'DeskElement' });
export type DeskElement = z.output<typeof deskElement>;

/** `GET .../desk/model-versions/:model/:version/elements`: all that its stages rest on, in the order of the model. */
export const deskElements = z
  .object({ checksum: z.string(), elements: z.array(deskElement) })
  .meta({ id: 'DeskElements' });
export type DeskElements = z.output<typeof deskElements>;

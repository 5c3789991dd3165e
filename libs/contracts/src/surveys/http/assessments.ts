import { z } from 'zod';
import { serviceArea } from '../../organizations/facility.js';
import { id, instant, line, localDate, prose, slug, version } from '../../values.js';
import { answer, answerEntered, unitId } from '../answer.js';
import { teamworkRow } from './teamwork.js';

export const assessmentStatus = z.enum(['open', 'submitted']);

/** `POST /api/surveys/:organizationId/assessments`; without a model version the newest published one. */
export const openAssessment = z
  .object({
    facilityId: id,
    model: slug,
    modelVersion: slug.optional(),
    dueOn: localDate.optional(),
    /**
     * Whether the answers of the facility's last submitted assessment on the model are a beginning, as far as the
     * version still takes them.
     */
    takeOverAnswers: z.boolean().optional(),
  })
  .meta({ id: 'OpenAssessment' });

/** Answered and applicable indicators of a unit. */
export const progress = z.object({ unitId, answered: z.int(), applicable: z.int() }).meta({ id: 'Progress' });

export const assessmentSummary = z
  .object({
    id,
    organizationId: id,
    organizationName: z.string(),
    facilityId: id,
    facilityName: z.string(),
    model: slug,
    modelVersion: slug,
    status: assessmentStatus,
    dueOn: localDate.nullable(),
    openedAt: instant,
    submittedAt: instant.nullable(),
    answered: z.int(),
    applicable: z.int(),
    /** Indicators assigned to the caller that are asked and not answered yet; for members while it is open. */
    yours: z.int().optional(),
  })
  .meta({ id: 'AssessmentSummary' });
export type AssessmentSummary = z.output<typeof assessmentSummary>;

/**
 * `GET /api/surveys/:organizationId/assessments`; the staff desk reads all organizations by `GET
 * /api/surveys/desk/assessments`.
 */
export const assessments = z.array(assessmentSummary);

/** What is known of a file: `awaited` keeps it in quarantine, `none` says that no scanner was there. */
export const evidenceScan = z.enum(['none', 'awaited', 'clean', 'infected']).meta({ id: 'EvidenceScan' });
export type EvidenceScan = z.output<typeof evidenceScan>;

/**
 * `scan` is null for a link. A file is served with `none` and `clean` only; of an infected one `malware` is what the
 * scanner calls it.
 */
export const evidence = z
  .object({
    id,
    unitId,
    indicatorId: slug,
    name: z.string(),
    kind: z.enum(['file', 'link']),
    url: z.string(),
    mediaType: z.string().nullable(),
    bytes: z.int().nullable(),
    scan: evidenceScan.nullable(),
    malware: z.string().nullable(),
    attachedBy: z.string(),
    attachedAt: instant,
  })
  .meta({ id: 'Evidence' });
export type Evidence = z.output<typeof evidence>;

/** An answer as recorded; `version` is its entity tag, counted from 1; an indicator not answered yet has version 0. */
export const recordedAnswer = z
  .object({ unitId, indicatorId: slug, answer: answer.nullable(), version, by: z.string(), at: instant })
  .meta({ id: 'RecordedAnswer' });
export type RecordedAnswer = z.output<typeof recordedAnswer>;

/** `GET /api/surveys/:organizationId/assessments/:assessmentId` (ETag: version) */
export const assessment = assessmentSummary
  .extend({
    serviceAreas: z.array(serviceArea),
    answers: z.array(recordedAnswer),
    evidence: z.array(evidence),
    progress: z.array(progress),
    /**
     * For members of the organization only; a row for each indicator of a unit about which there is anything to say.
     */
    teamwork: z.array(teamworkRow).optional(),
    version,
  })
  .meta({ id: 'Assessment' });
export type Assessment = z.output<typeof assessment>;

/**
 * `PUT .../assessments/:assessmentId/answers/:unitId/:indicatorId` with `If-Match` (the answer's version, "0" for a
 * first one); `DELETE` withdraws it.
 */
export const recordAnswer = answerEntered;
export const answerResult = z.object({ version }).meta({ id: 'AnswerResult' });

/** `POST .../assessments/:assessmentId/evidence/links` */
export const attachLink = z
  .object({ unitId, indicatorId: slug, name: line(160), url: z.url({ protocol: /^https?$/ }).max(2000) })
  .meta({ id: 'AttachLink' });
/**
 * `POST .../assessments/:assessmentId/evidence/files` as multipart: fields `unitId`, `indicatorId`, then `file`; PDF,
 * PNG, JPEG, WebP, HEIC, HEIF, AVIF, XLSX, DOCX, PPTX, CSV, HL7 or text, up to 20 MB. An Idempotency-Key stands for the
 * fields and the file together.
 */
export const attachFileFields = z.object({ unitId, indicatorId: slug }).meta({ id: 'AttachFileFields' });

/** `POST .../assessments/:assessmentId/reopening` */
export const reopenAssessment = z.object({ reason: prose(1000) }).meta({ id: 'ReopenAssessment' });

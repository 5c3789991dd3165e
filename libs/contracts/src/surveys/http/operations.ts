import type { Operations } from '../../operation.js';
import { attachFileFields } from './assessments.js';

const assessment = '/api/surveys/{organizationId}/assessments/{assessmentId}';
const indicator = `${assessment}/indicators/{unitId}/{indicatorId}` as const;
const version = '/api/surveys/desk/model-versions/{model}/{version}';
const indicatorNotFound = ['survey-not-found', 'indicator-not-found'];
const answerRefusals = {
  404: indicatorNotFound,
  409: [
    'survey-not-open',
    'answer-of-wrong-kind',
    'option-unknown',
    'number-out-of-range',
    'whole-number-needed',
    'percent-out-of-range',
    'denominator-unknown',
    'not-applicable-not-accepted',
  ],
};
const ifNoneMatch = 'Send the ETag of an earlier response in If-None-Match to get 304 while nothing changed.';

export const surveyOperations = {
  'GET /api/surveys/models': {
    id: 'listModels',
    tag: 'Models',
    summary: 'List published model versions',
    description: 'With their titles and the days on which assessments may open on them. Drafts are not listed.',
  },
  'GET /api/surveys/models/{model}/{version}': {
    id: 'getModelVersion',
    tag: 'Models',
    summary: 'Read a model version',
    description: `Published and retired versions. ${ifNoneMatch}`,
    refusals: { 404: ['model-version-not-found'] },
  },
  'GET /api/surveys/models/guests/{model}/{version}': {
    id: 'getModelVersionAsGuest',
    tag: 'Models',
    summary: 'Read a model version that is open to guests',
    description: `Only versions whose own data opens them to guests. ${ifNoneMatch}`,
    refusals: { 404: ['model-version-not-found'] },
  },
  'GET /api/surveys/desk/assessments': {
    id: 'listAllAssessments',
    tag: 'Assessments',
    summary: 'List the assessments of all organizations',
    description: 'Page by page; the latest opened first unless `sort` says otherwise.',
  },
  'GET /api/surveys/desk/assessments/figures': {
    id: 'countAllAssessments',
    tag: 'Assessments',
    summary: 'Count the assessments of all organizations',
    description: 'By status, counted at the moment of the request.',
  },
  'GET /api/surveys/{organizationId}/assessments': {
    id: 'listAssessments',
    tag: 'Assessments',
    summary: 'List the assessments of an organization',
    description:
      'Page by page; the latest opened first unless `sort` says otherwise. Members also get the number of indicators assigned to them.',
  },
  'POST /api/surveys/{organizationId}/assessments': {
    id: 'openAssessment',
    tag: 'Assessments',
    summary: 'Open an assessment',
    description:
      'Pins the model version and the service areas of the facility; service areas of kinds that the model does not know take no part. A facility has at most one open assessment of a model.',
    refusals: {
      404: ['facility-not-found', 'model-version-not-found'],
      409: [
        'assessment-already-open',
        'facility-archived',
        'model-version-not-published',
        'model-version-not-in-force',
        'service-areas-missing',
      ],
    },
  },
  [`GET ${assessment}`]: {
    id: 'getAssessment',
    tag: 'Assessments',
    summary: 'Read an assessment',
    description: 'With all answers, evidence and progress; for members also assignments, flags and notes.',
    refusals: { 404: ['assessment-not-found'] },
  },
  [`POST ${assessment}/submission`]: {
    id: 'submitAssessment',
    tag: 'Assessments',
    summary: 'Submit an assessment',
    description: 'Locks all answers. Refused while required answers are missing; `details` says how many.',
    refusals: {
      404: ['assessment-not-found', 'survey-not-found'],
      409: ['assessment-not-open', 'answers-missing', 'too-many-unknown'],
    },
  },
  [`POST ${assessment}/reopening`]: {
    id: 'reopenAssessment',
    tag: 'Assessments',
    summary: 'Reopen a submitted assessment',
    description:
      'Answers may change again; the former submission stays in the history. Refused while a visit holds the assessment.',
    refusals: {
      404: ['assessment-not-found', 'survey-not-found'],
      409: ['assessment-not-submitted', 'assessment-under-visit', 'assessment-already-open'],
    },
  },
  [`PUT ${assessment}/answers/{unitId}/{indicatorId}`]: {
    id: 'recordAnswer',
    tag: 'Answers',
    summary: 'Record an answer',
    description: 'If-Match carries the version of this answer, `"0"` for the first one.',
    refusals: answerRefusals,
    example: { request: { value: true } },
  },
  [`DELETE ${assessment}/answers/{unitId}/{indicatorId}`]: {
    id: 'withdrawAnswer',
    tag: 'Answers',
    summary: 'Withdraw an answer',
    description: 'If-Match carries the version of this answer.',
    refusals: { 404: indicatorNotFound, 409: ['survey-not-open'] },
  },
  [`POST ${assessment}/evidence/files`]: {
    id: 'attachFile',
    tag: 'Evidence',
    summary: 'Attach a file',
    description:
      'The fields come before the file. An Idempotency-Key covers the fields and the file together. With a malware scanner the file is in quarantine until it is found clean.',
    upload: {
      fields: attachFileFields,
      file: 'PDF, PNG, JPEG, WebP, HEIC, HEIF, AVIF, XLSX, DOCX, PPTX, CSV, HL7 or plain text, up to 20 MB; no macros, scripts, embedded or linked files.',
    },
    refusals: {
      404: indicatorNotFound,
      409: ['survey-not-open', 'evidence-limit-reached', 'evidence-exists'],
      413: ['evidence-too-large'],
      422: [
        'evidence-empty',
        'evidence-type-not-allowed',
        'evidence-misnamed',
        'evidence-of-two-kinds',
        'evidence-damaged',
        'evidence-protected',
        'evidence-not-checkable',
        'evidence-runs-code',
        'evidence-holds-files',
        'evidence-loads-from-elsewhere',
        'evidence-part-unknown',
        'evidence-unpacks-too-large',
        'evidence-old-office',
      ],
      503: ['uploads-busy', 'evidence-storage-unavailable'],
    },
  },
  [`POST ${assessment}/evidence/links`]: {
    id: 'attachLink',
    tag: 'Evidence',
    summary: 'Attach a link',
    description: 'The link is stored as it is; nothing is fetched from it.',
    refusals: { 404: indicatorNotFound, 409: ['survey-not-open', 'evidence-limit-reached', 'evidence-exists'] },
  },
  [`GET ${assessment}/evidence/{evidenceId}`]: {
    id: 'getEvidence',
    tag: 'Evidence',
    summary: 'Read what is known of a piece of evidence',
    description: 'Its name, its kind, who attached it and what the malware scan found.',
    refusals: { 404: ['assessment-not-found', 'evidence-not-found'] },
  },
  [`GET ${assessment}/evidence/{evidenceId}/file`]: {
    id: 'downloadEvidence',
    tag: 'Evidence',
    summary: 'Download an attached file',
    description: 'Files in quarantine or with malware are refused.',
    success: 'The file, under its own media type.',
    refusals: {
      404: ['evidence-not-found'],
      409: ['evidence-quarantined', 'evidence-infected'],
      503: ['evidence-storage-unavailable'],
    },
  },
  [`DELETE ${assessment}/evidence/{evidenceId}`]: {
    id: 'removeEvidence',
    tag: 'Evidence',
    summary: 'Remove evidence',
    description: 'Only while the assessment is open: what it was submitted with stays.',
    refusals: { 404: ['evidence-not-found', ...indicatorNotFound], 409: ['survey-not-open'] },
  },
  [`PUT ${indicator}/assignee`]: {
    id: 'assignIndicator',
    tag: 'Teamwork',
    summary: 'Ask a member to answer an indicator',
    description: 'The assignee is an administrator or contributor of the organization. `null` removes the assignment.',
    refusals: { 404: indicatorNotFound, 409: ['survey-not-open', 'assignee-cannot-answer'] },
  },
  [`PUT ${assessment}/sections/{sectionId}/assignee`]: {
    id: 'assignSection',
    tag: 'Teamwork',
    summary: 'Ask a member to answer a section',
    description: 'Assigns all indicators of the section, of the facility and of every service area, or none.',
    refusals: {
      404: ['assessment-not-found', 'section-not-found', ...indicatorNotFound],
      409: ['survey-not-open', 'assignee-cannot-answer'],
    },
  },
  [`PUT ${indicator}/flag`]: {
    id: 'flagIndicator',
    tag: 'Teamwork',
    summary: 'Flag an indicator for another look',
    description: 'Seen by members of the organization only.',
    refusals: { 404: indicatorNotFound, 409: ['survey-not-open'] },
  },
  [`GET ${indicator}/notes`]: {
    id: 'listNotes',
    tag: 'Teamwork',
    summary: 'List the notes on an indicator',
    description: 'Seen by members of the organization only.',
    refusals: { 404: indicatorNotFound },
  },
  [`GET ${indicator}/notes/{noteId}`]: {
    id: 'getNote',
    tag: 'Teamwork',
    summary: 'Read a note on an indicator',
    description: 'Seen by members of the organization only.',
    refusals: { 404: ['note-not-found', ...indicatorNotFound] },
  },
  [`POST ${indicator}/notes`]: {
    id: 'writeNote',
    tag: 'Teamwork',
    summary: 'Write a note on an indicator',
    description: 'Seen by members of the organization only; up to 200 notes on an indicator.',
    refusals: { 404: indicatorNotFound, 409: ['note-limit-reached', 'note-exists'] },
  },
  [`DELETE ${indicator}/notes/{noteId}`]: {
    id: 'removeNote',
    tag: 'Teamwork',
    summary: 'Remove a note',
    description: 'Only its author may remove a note.',
    refusals: { 404: ['note-not-found', ...indicatorNotFound], 409: ['note-by-another'] },
  },
  [`GET ${indicator}/history`]: {
    id: 'getAnswerHistory',
    tag: 'Teamwork',
    summary: 'List former answers to an indicator',
    description: 'Withdrawn answers included.',
    refusals: { 404: indicatorNotFound },
  },
  'GET /api/surveys/desk/model-versions': {
    id: 'listModelVersions',
    tag: 'Model governance',
    summary: 'List model versions, drafts included',
    description: 'Versions that come with the program and those submitted by staff.',
  },
  'POST /api/surveys/desk/model-versions': {
    id: 'submitModelVersion',
    tag: 'Model governance',
    summary: 'Submit a draft of a model version',
    description:
      'The files are checked; faults are in `details.problems` with file, line and key. A draft replaces a former draft of the same version.',
    refusals: {
      409: ['model-version-shipped', 'model-version-frozen'],
      422: ['model-version-not-sound'],
    },
  },
  [`GET ${version}`]: {
    id: 'getModelVersionForStaff',
    tag: 'Model governance',
    summary: 'Read a model version, drafts included',
    description: 'With its complete content.',
    refusals: { 404: ['model-version-not-found'] },
  },
  [`GET ${version}/examples`]: {
    id: 'listModelExamples',
    tag: 'Model governance',
    summary: 'List the example answer sets of a model version',
    description: 'To try the version with; only versions that come with the program have any.',
    refusals: { 404: ['model-version-not-found'] },
  },
  [`GET ${version}/elements`]: {
    id: 'listModelElements',
    tag: 'Model governance',
    summary: 'List what the stages of a model version rest on',
    description: 'Criteria, gates and points, with their provenance and whether the programme has confirmed them.',
    refusals: { 404: ['model-version-not-found'] },
  },
  [`POST ${version}/adoption`]: {
    id: 'adoptModelVersion',
    tag: 'Model governance',
    summary: 'Adopt a draft that comes with the program',
    description: 'Makes it a draft of the programme, which can then be confirmed and published.',
    refusals: { 404: ['model-version-not-found'], 409: ['model-version-shipped', 'model-version-frozen'] },
  },
  [`POST ${version}/confirmations`]: {
    id: 'confirmModelElements',
    tag: 'Model governance',
    summary: 'Confirm elements of a model version',
    description: 'States that the elements were found in a published source as they are in the reviewed version.',
    refusals: {
      404: ['model-version-not-found'],
      409: ['model-version-not-adopted', 'draft-differs', 'model-element-unknown'],
    },
  },
  [`POST ${version}/confirmations/withdrawal`]: {
    id: 'withdrawModelConfirmations',
    tag: 'Model governance',
    summary: 'Withdraw confirmations',
    description: 'No new certificate rests on the elements; certificates that were granted stay.',
    refusals: { 409: ['model-element-not-confirmed'] },
  },
  [`POST ${version}/publication`]: {
    id: 'publishModelVersion',
    tag: 'Model governance',
    summary: 'Publish a draft',
    description:
      'Assessments open on it from `effectiveFrom`, and on the former version until `formerUntil`. The content never changes afterwards.',
    refusals: {
      404: ['model-version-not-found'],
      409: [
        'model-version-not-submitted',
        'model-version-frozen',
        'draft-differs',
        'rehearsal-running',
        'criteria-unconfirmed',
        'effective-date-passed',
        'overlap-before-effective-date',
        'former-version-missing',
        'mapping-leads-nowhere',
      ],
    },
  },
  [`POST ${version}/retirement`]: {
    id: 'retireModelVersion',
    tag: 'Model governance',
    summary: 'Retire a model version',
    description: 'No assessment opens on it any more; open assessments keep it.',
    refusals: { 404: ['model-version-not-found'], 409: ['model-version-not-published'] },
  },
} satisfies Operations;

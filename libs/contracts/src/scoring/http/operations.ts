import type { Operations } from '../../operation.js';

const assessment = '/api/scoring/{organizationId}/assessments/{assessmentId}';
const assessmentNotFound = { 404: ['assessment-not-found'] };
const rehearsalNotFound = { 404: ['rehearsal-not-found'] };

export const scoringOperations = {
  'GET /api/scoring/desk/scores': {
    id: 'listAllScores',
    tag: 'Scores',
    summary: 'List the scores of all organizations',
    description: 'Page by page; by the name of the facility unless `sort` says otherwise.',
  },
  'GET /api/scoring/{organizationId}/scores': {
    id: 'listScores',
    tag: 'Scores',
    summary: 'List the scores of an organization',
    description: 'Page by page; by the name of the facility unless `sort` says otherwise.',
  },
  [`GET ${assessment}/score`]: {
    id: 'getScore',
    tag: 'Scores',
    summary: 'Read the score of an assessment',
    description: 'With `asOf` the score as of that instant, replayed from the answers of that time; it never changes.',
    refusals: assessmentNotFound,
  },
  [`GET ${assessment}/score/live`]: {
    id: 'watchScore',
    tag: 'Scores',
    summary: 'Watch the score of an assessment',
    description:
      'Server-sent events: the score as it is, and again after each change. The data of a message is JSON: Score without `evaluation`, and `changed`, the criteria whose result differs from the message before, by their id. Read the proof with `getScore`.',
    success: 'A stream of server-sent events.',
    refusals: { 503: ['too-many-streams'] },
  },
  [`GET ${assessment}/proof`]: {
    id: 'getProof',
    tag: 'Scores',
    summary: 'Read the proof of a score',
    description:
      'The result of each rule down to the answers and evidence it rests on; with `asOf` as of a past instant.',
    refusals: assessmentNotFound,
  },
  [`GET ${assessment}/history`]: {
    id: 'getScoreHistory',
    tag: 'Scores',
    summary: 'List the results of an assessment over time',
    description: 'Each result that changed the stage, the score or whether it is final.',
    refusals: assessmentNotFound,
  },
  [`GET ${assessment}/gap-report`]: {
    id: 'getGapReport',
    tag: 'Roadmap',
    summary: 'Read the gap report of an assessment',
    description: 'Result, missing criteria, peers and the roadmap with efforts; with `asOf` as of a past instant.',
    refusals: assessmentNotFound,
  },
  [`GET ${assessment}/gap-report.pdf`]: {
    id: 'downloadGapReport',
    tag: 'Roadmap',
    summary: 'Download the gap report as PDF',
    description: 'In English, tagged for screen readers.',
    success: 'The document.',
    parameters: { timeZone: 'IANA time zone of the dates in the document; UTC when left out.' },
    refusals: assessmentNotFound,
  },
  [`GET ${assessment}/efforts`]: {
    id: 'listEfforts',
    tag: 'Roadmap',
    summary: 'List effort estimates',
    description: 'Criteria without an estimate take the usual effort of the model version and are not listed.',
    refusals: assessmentNotFound,
  },
  [`PUT ${assessment}/efforts/{criterionId}`]: {
    id: 'estimateEffort',
    tag: 'Roadmap',
    summary: 'Estimate the effort of a criterion',
    description: 'If-Match carries the version of this estimate, `"0"` for the first one.',
    refusals: { 404: ['assessment-not-found', 'criterion-not-found'] },
  },
  [`GET ${assessment}/path`]: {
    id: 'getPath',
    tag: 'Roadmap',
    summary: 'Find the cheapest way to a stage',
    description: 'The exact minimum of person-days, by the estimates of the organization where there are any.',
    refusals: assessmentNotFound,
  },
  [`GET ${assessment}/scenarios`]: {
    id: 'listScenarios',
    tag: 'Roadmap',
    summary: 'List scenarios',
    description: 'They are shared within the organization and change no answers.',
    refusals: assessmentNotFound,
  },
  [`GET ${assessment}/scenarios/{scenarioId}`]: {
    id: 'getScenario',
    tag: 'Roadmap',
    summary: 'Read a scenario',
    description: 'With the changes it tries.',
    refusals: { 404: ['scenario-not-found'] },
  },
  [`POST ${assessment}/scenarios`]: {
    id: 'saveScenario',
    tag: 'Roadmap',
    summary: 'Save a scenario',
    description: 'Changes no answers. An assessment has up to 50 scenarios.',
    refusals: { 404: ['assessment-not-found'], 409: ['scenario-limit-reached', 'scenario-exists'] },
  },
  [`PUT ${assessment}/scenarios/{scenarioId}`]: {
    id: 'rewriteScenario',
    tag: 'Roadmap',
    summary: 'Replace a scenario',
    description: 'Name and changes are replaced together.',
    refusals: { 404: ['scenario-not-found'], 409: ['scenario-not-saved'] },
  },
  [`DELETE ${assessment}/scenarios/{scenarioId}`]: {
    id: 'deleteScenario',
    tag: 'Roadmap',
    summary: 'Delete a scenario',
    description: 'Changes no answers.',
    refusals: { 404: ['scenario-not-found'], 409: ['scenario-not-saved'] },
  },
  'GET /api/scoring/desk/benchmarks': {
    id: 'getBenchmarkForStaff',
    tag: 'Benchmarks',
    summary: 'Read the benchmark of a model version as staff',
    description:
      'Statistics of all facilities that match the filters; groups of fewer than five facilities are not shown.',
  },
  'GET /api/scoring/{organizationId}/benchmarks': {
    id: 'getBenchmark',
    tag: 'Benchmarks',
    summary: 'Compare an organization with peers',
    description:
      'Statistics of the facilities that match the filters, and the position of the own facilities among them; groups of fewer than five facilities are not shown.',
  },
  [`GET ${assessment}/benchmark`]: {
    id: 'getAssessmentBenchmark',
    tag: 'Benchmarks',
    summary: 'Read the usual peers of an assessment',
    description:
      'Peers everywhere, in the region and in the country of the facility; groups of fewer than five facilities are not shown.',
    refusals: assessmentNotFound,
  },
  'GET /api/scoring/{organizationId}/benchmark-consent': {
    id: 'getBenchmarkConsent',
    tag: 'Benchmarks',
    summary: 'Read the consent to benchmarking',
    description: 'Its ETag carries the version that changes send in If-Match.',
  },
  'PUT /api/scoring/{organizationId}/benchmark-consent': {
    id: 'stateBenchmarkConsent',
    tag: 'Benchmarks',
    summary: 'Give or withdraw the consent to benchmarking',
    description: 'Takes effect with the next snapshot.',
  },
  'POST /api/scoring/desk/rehearsals': {
    id: 'startRehearsal',
    tag: 'Model governance',
    summary: 'Rehearse a model version',
    description:
      'Replays the latest answers of every facility on `former` under `version`. Replaces former rehearsals of the version.',
    refusals: { 404: ['model-version-not-found'] },
  },
  'GET /api/scoring/desk/rehearsals': {
    id: 'listRehearsals',
    tag: 'Model governance',
    summary: 'List rehearsals',
    description: 'Page by page, the latest first, of all model versions or of one.',
    parameters: {
      model: 'Only of this maturity model.',
      version: 'Only of this version of the model.',
    },
  },
  'GET /api/scoring/desk/rehearsals/{rehearsalId}': {
    id: 'getRehearsal',
    tag: 'Model governance',
    summary: 'Read a rehearsal',
    description: 'With the number of facilities by outcome, as far as it has run.',
    refusals: rehearsalNotFound,
  },
  'GET /api/scoring/desk/rehearsals/{rehearsalId}/lines': {
    id: 'listRehearsalLines',
    tag: 'Model governance',
    summary: 'List what a rehearsal means for each facility',
    description: 'Page by page, by the id of the facility.',
    refusals: rehearsalNotFound,
  },
} satisfies Operations;

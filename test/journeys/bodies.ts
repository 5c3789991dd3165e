import type { PathValues } from './scene.js';

/**
 * A body that is right in itself, by the name of its schema; a command whose schema is not named here gets an object
 * made of rubbish only, which it must refuse as well.
 */
export const soundBodies = (own: PathValues): Readonly<Record<string, Readonly<Record<string, unknown>>>> => ({
  RegisterOrganization: { name: 'Sound Health', country: 'SA' },
  AddFacility: {
    name: 'Sound Hospital',
    country: 'SA',
    region: 'middle-east',
    timeZone: 'Asia/Riyadh',
    type: 'clinic',
    beds: 1,
    teaching: false,
    ownership: 'private',
  },
  DefineServiceAreas: { serviceAreas: [{ name: 'Pathology', kind: 'pathology' }] },
  InviteMember: { email: 'sound@example.org', name: 'Sound', role: 'reader' },
  ChangeRole: { role: 'reader' },
  AcceptInvitation: { name: 'Sound', password: 'seven quiet lanterns drift' },
  RequestPasswordReset: { email: 'nobody@example.org' },
  SetPassword: { password: 'seven quiet lanterns drift' },
  OpenAssessment: { facilityId: own['facilityId'], model: own['model'] },
  RecordAnswer: { value: 7 },
  AttachLink: { unitId: 'facility', indicatorId: own['indicatorId'], name: 'Sound', url: 'https://example.org/sound' },
  AssignIndicator: { personId: own['personId'] },
  FlagIndicator: { flagged: true },
  WriteNote: { text: 'A sound note.' },
  ReopenAssessment: { reason: 'A sound reason.' },
  SubmitModelVersion: { files: { 'model.json': '{}' } },
  PublishModelVersion: { checksum: 'sound', effectiveFrom: '2027-01-01' },
  ConfirmElements: {
    checksum: 'sound',
    elements: [{ kind: 'criterion', id: own['criterionId'] }],
    source: { document: 'Sound criteria' },
  },
  WithdrawConfirmations: { elements: [{ kind: 'gate', id: '99' }], reason: 'A sound reason.' },
  RetireModelVersion: { reason: 'A sound reason.' },
  StartRehearsal: { model: own['model'], version: own['version'], former: own['version'] },
  RequestVisit: { assessmentId: own['assessmentId'], mode: 'remote', earliest: '2027-01-01', latest: '2027-02-01' },
  ProposeDate: {
    startsAt: '2027-01-11T09:00',
    endsAt: '2027-01-11T15:00',
    mode: 'remote',
    validators: [own['personId']],
    lead: own['personId'],
  },
  DeclineProposal: { message: 'A sound message.', objections: [] },
  AnswerAssignment: { answer: 'accepted', noConflict: true },
  RequestOverride: { personId: own['personId'], reason: 'A sound reason.' },
  RecordProfile: {
    languages: ['en'],
    country: 'SA',
    region: null,
    timeZone: 'Asia/Riyadh',
    workingDays: [1],
    visitsPerMonth: 1,
  },
  RecordQualifications: { qualifications: [], trainings: [], mentors: false, inTraining: false },
  RecordAbsence: { from: '2027-01-01', until: '2027-01-02' },
  DeclareConflict: { organizationId: own['organizationId'], kind: 'family', from: '2020-01-01', until: null, note: '' },
  EndConflict: { until: '2027-01-01' },
  WithdrawConflict: { reason: 'A sound reason.' },
  CancelVisit: { reason: 'A sound reason.' },
  RecordFinding: { verdict: 'confirmed', note: '' },
  ConcludeVisit: { proposedStage: 6, commendations: '', recommendations: '' },
  RecordDecision: { outcome: 'granted', stage: 6, reasons: 'A sound reason.' },
  StateBenchmarkConsent: { given: true },
  EstimateEffort: { days: 3 },
  SaveScenario: { name: 'Sound', changes: { facility: { [own['indicatorId'] ?? '']: { value: 7 } } } },
  AdvanceDemoClock: { advance: 'P1D' },
});

const nested = (depth: number): unknown => (depth === 0 ? 'deep' : [nested(depth - 1)]);

/** No property of any command takes one of these. */
export const rubbish: readonly (readonly [what: string, value: unknown])[] = [
  ['an object', { unexpected: true }],
  ['a list in a list', [[]]],
  ['NUL bytes', 'a\u0000b'],
  ['half a character', 'a\ud800b'],
  ['a megabyte', 'x'.repeat(1_000_000)],
  ['a very large number', 1e300],
  ['a hundred levels', nested(100)],
];

/** Bodies that are no command, whatever is commanded: each with the content type it is sent as. */
export const noCommands: readonly (readonly [what: string, contentType: string, body: string])[] = [
  ['half a document', 'application/json', '{"name": "x'],
  ['no JSON', 'application/json', 'name=x&country=SA'],
  ['two documents', 'application/json', '{} {}'],
  ['a poisoned prototype', 'application/json', '{"__proto__": {"role": "admin"}, "name": "x"}'],
  ['a poisoned constructor', 'application/json', '{"constructor": {"prototype": {"role": "admin"}}}'],
  ['more than a megabyte', 'application/json', JSON.stringify({ name: 'x'.repeat(1_100_000) })],
  ['a lone surrogate as a key', 'application/json', '{"\\ud800": 1}'],
  ['plain text', 'text/plain', '{}'],
  ['a form', 'application/x-www-form-urlencoded', 'name=x'],
  ['XML', 'application/xml', '<name>x</name>'],
  ['JSON by a false name', 'application/jsonp', '{}'],
  ['two content types', 'text/plain; application/json', '{}'],
  [
    'a multipart without an end',
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="file"',
  ],
];

/** What may stand for an id in an address, as it is sent. */
export const strangeIds: readonly string[] = [
  '00000000-0000-4000-8000-00000000dead',
  'not-an-id',
  '%00',
  '%ED%A0%80',
  '%E0%A4%A',
  '..%2f..%2fme',
  '%27%20OR%201=1--',
  "'",
  '{}',
  '-1',
  '9'.repeat(40),
  'x'.repeat(600),
  '%F0%9F%98%80',
  'null',
  '__proto__',
  'constructor',
];

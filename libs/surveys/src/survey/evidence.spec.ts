import { given } from '@cairn/event-sourcing/testing/given.js';
import { EVIDENCE_PER_INDICATOR } from './attach-evidence.js';
import type { SurveyEvent } from './survey-events.js';
import { survey } from './survey.js';
import { closed, issued, linked, linkId } from './testing/issued.js';

const link = (linked as Extract<SurveyEvent, { type: 'EvidenceAttached' }>).data;
const attach = (change: Partial<typeof link> = {}) =>
  ({ type: 'AttachEvidence', data: { ...link, ...change } }) as const;
const remove = { type: 'RemoveEvidence', data: { evidenceId: linkId } } as const;
const removed: SurveyEvent = { type: 'EvidenceRemoved', data: { evidenceId: linkId } };
const another = (n: number): SurveyEvent =>
  ({
    ...linked,
    data: { ...link, evidenceId: `00000000-0000-4000-8000-0000000001${String(n).padStart(2, '0')}` },
  }) as SurveyEvent;

describe('attaching evidence', () => {
  it('ties it to an indicator', () => given(survey, issued).when(attach()).then(linked));
  it('is refused for an indicator which this unit is not asked', () =>
    given(survey, issued)
      .when(attach({ indicatorId: 'area-archive' }))
      .thenRejected('indicator-not-in-survey'));
  it('is refused twice under one id', () =>
    given(survey, issued, linked).when(attach()).thenRejected('evidence-exists'));
  it('is refused in a closed survey', () =>
    given(survey, issued, closed).when(attach()).thenRejected('survey-not-open'));
  it('is refused beyond the limit of one indicator', () => {
    const full = Array.from({ length: EVIDENCE_PER_INDICATOR }, (_, n) => another(n));
    given(survey, issued, ...full)
      .when(attach())
      .thenRejected('evidence-limit-reached', { limit: EVIDENCE_PER_INDICATOR });
    given(survey, issued, ...full)
      .when(attach({ indicatorId: 'strategy' }))
      .then({ ...linked, data: { ...link, indicatorId: 'strategy' } } as SurveyEvent);
  });
});

describe('scanning evidence', () => {
  const file = { kind: 'file', mediaType: 'text/plain', bytes: 1, sha256: '00' } as const;
  const attached = (quarantined: boolean): SurveyEvent => ({
    type: 'EvidenceAttached',
    data: { ...link, attached: { ...file, ...(quarantined && { quarantined }) } },
  });
  const scan = { type: 'RecordScan', data: { evidenceId: linkId, malware: 'Eicar' } } as const;
  const scanned: SurveyEvent = { ...scan, type: 'EvidenceScanned' };
  it('states what was found, also after the survey was closed', () => {
    given(survey, issued, attached(true)).when(scan).then(scanned);
    given(survey, issued, attached(true), closed).when(scan).then(scanned);
  });
  it('is refused for what is not in quarantine, or no longer', () => {
    given(survey, issued, attached(false)).when(scan).thenRejected('evidence-not-quarantined');
    given(survey, issued, linked).when(scan).thenRejected('evidence-not-quarantined');
    given(survey, issued, attached(true), scanned).when(scan).thenRejected('evidence-not-quarantined');
    given(survey, issued).when(scan).thenRejected('evidence-not-attached');
  });
  it('leaves an infected file to be removed', () =>
    given(survey, issued, attached(true), scanned).when(remove).then(removed));
});

describe('removing evidence', () => {
  it('takes it from the indicator', () => given(survey, issued, linked).when(remove).then(removed));
  it('is refused for what is not attached', () => {
    given(survey, issued).when(remove).thenRejected('evidence-not-attached');
    given(survey, issued, linked, removed).when(remove).thenRejected('evidence-not-attached');
  });
  it('is refused in a closed survey', () =>
    given(survey, issued, linked, closed).when(remove).thenRejected('survey-not-open'));
});

import type { RecordedEvent } from '@cairn/event-sourcing';
import type { ScoreEvent } from '../score/score-events.js';
import { scoreHistory } from './score-history.js';

const subject = {
  assessmentId: 'c1',
  organizationId: 'o1',
  facilityId: 'f1',
  facilityName: 'Aurora Hospital',
  model: 'diam-enterprise',
  modelVersion: '2019',
};
const recorded = (at: string, event: ScoreEvent): RecordedEvent<ScoreEvent> => ({
  ...event,
  id: at,
  tenantId: 't',
  stream: 'score-c1',
  version: 1,
  meta: { at, actor: 'system', requestId: 'r' },
});
const calculated = (at: string, stage: number, submission = 0, asOf?: string) =>
  recorded(at, {
    type: 'ScoreCalculated',
    data: { ...subject, stage, score: stage, criteria: {}, inputChecksum: 'a', submission, ...(asOf && { asOf }) },
  });
const stageChanged = (at: string, from: number, to: number) =>
  recorded(at, { type: 'StageChanged', data: { ...subject, from, to, final: false } });

describe('the history of a score', () => {
  it('is empty before the first calculation', () => expect(scoreHistory([])).toEqual([]));
  it('names every result once, each with the stage before it and the moment of what it rests on', () =>
    expect(
      scoreHistory([
        calculated('2027-03-01', 0),
        calculated('2027-03-02', 4),
        stageChanged('2027-03-02', 0, 4),
        calculated('2027-03-03', 4, 1, '2027-03-02'),
      ]),
    ).toEqual([
      { at: '2027-03-01', asOf: '2027-03-01', stage: 0, score: 0, final: false, from: null },
      { at: '2027-03-02', asOf: '2027-03-02', stage: 4, score: 4, final: false, from: 0 },
      { at: '2027-03-03', asOf: '2027-03-02', stage: 4, score: 4, final: true, from: 4 },
    ]));
});

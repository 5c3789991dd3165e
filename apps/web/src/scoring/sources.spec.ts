import type { Assessment } from '@cairn/contracts/surveys/http/assessments.js';
import { FACILITY, isAsked, progress } from '@cairn/maturity-models';
import { noSource, progressThen, sourcesNow, sourcesThen } from './sources.js';
import { diam } from './testing/diam.js';

const link = (id: string, attachedAt: string) =>
  ({
    id,
    unitId: 'facility',
    indicatorId: 'emr-in-use',
    name: id,
    kind: 'link',
    url: 'https://x.example',
    mediaType: null,
    bytes: null,
    scan: null,
    malware: null,
    attachedBy: 'Ada',
    attachedAt,
  }) as Assessment['evidence'][number];
const assessment = {
  answers: [
    {
      unitId: 'facility',
      indicatorId: 'emr-in-use',
      answer: { value: true },
      version: 1,
      by: 'Ada',
      at: '2027-03-02T00:00:00Z',
    },
  ],
  evidence: [link('early', '2027-03-01T00:00:00Z'), link('late', '2027-03-05T00:00:00Z')],
};

describe('what an answer rests on', () => {
  it('is now its author, time and evidence', () =>
    expect(sourcesNow(assessment).get('facility/emr-in-use')).toEqual({
      answer: { value: true },
      by: 'Ada',
      at: '2027-03-02T00:00:00Z',
      evidence: assessment.evidence,
      removed: 0,
    }));

  it('is then what stood then, with the evidence that is still there', () => {
    const source = {
      unitId: 'facility',
      indicatorId: 'emr-in-use',
      answer: { value: false },
      answeredBy: 'p1',
      answeredAt: '2027-03-01T12:00:00Z',
      evidence: ['early', 'gone'],
    };
    const then = sourcesThen(
      { asOf: '2027-03-03T00:00:00Z', sources: [source], people: [{ id: 'p1', name: 'Grace' }] },
      assessment,
    );
    expect(then.get('facility/emr-in-use')).toEqual({
      answer: { value: false },
      by: 'Grace',
      at: '2027-03-01T12:00:00Z',
      evidence: [assessment.evidence[0]],
      removed: 1,
    });
  });

  it('may be an author nobody knows any more', () => {
    const source = {
      unitId: 'facility',
      indicatorId: 'x',
      answer: null,
      answeredBy: 'p1',
      answeredAt: '2027-03-01T12:00:00Z',
      evidence: [],
    };
    const then = sourcesThen({ asOf: '2027-03-03T00:00:00Z', sources: [source], people: [] }, { evidence: [] });
    expect(then.get('facility/x')).toMatchObject({ by: null, at: '2027-03-01T12:00:00Z' });
  });
});

describe('how much was answered then', () => {
  const sourcesOf = (indicatorIds: readonly string[]) =>
    new Map(indicatorIds.map((id) => [`facility/${id}` as const, { ...noSource, answer: { value: true } }]));

  it('is counted as the survey counts: what is not asked is left out', () => {
    const isNeedless = ({ id }: { id: string }): boolean => !isAsked(diam, { areas: [], answers: {} }, FACILITY, id);
    const ofFacility = diam.indicators.filter(
      ({ askedOf, answer }) => askedOf === 'facility' && answer.kind === 'yes-no',
    );
    const [asked, needless] = [ofFacility.find((one) => !isNeedless(one)), diam.indicators.find(isNeedless)];
    const { answered, applicable } = progressThen(diam, [], sourcesOf([asked!.id, needless!.id]));
    expect(answered).toBe(1);
    expect(applicable).toBe(progress(diam, { areas: [], answers: {} }).total);
  });
});

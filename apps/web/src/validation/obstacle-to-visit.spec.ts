import { obstacleToVisit } from './obstacle-to-visit.js';

const assessment = { id: 'a', status: 'submitted' } as const;
const final = (stage: number) => ({ stage, final: true });
const visit = (status: 'scheduled' | 'decided' | 'cancelled', holdsAssessment: boolean) => [
  { id: 'v', assessmentId: 'a', status, holdsAssessment },
];

describe('what keeps an assessment from a visit', () => {
  it('is nothing at a stage that is certified', () => expect(obstacleToVisit(assessment, final(6), [], 6)).toBeNull());
  it('is the open survey', () =>
    expect(obstacleToVisit({ ...assessment, status: 'open' }, final(6), [], 6)).toEqual({ because: 'not-submitted' }));
  it.each([undefined, { stage: 6, final: false }, { stage: null, final: true }])(
    'is a stage that is not final: %j',
    (score) => expect(obstacleToVisit(assessment, score, [], 6)).toEqual({ because: 'stage-not-final' }),
  );
  it('is a stage below those certified', () =>
    expect(obstacleToVisit(assessment, final(4), [], 6)).toEqual({ because: 'stage-too-low', stage: 4, from: 6 }));
  it('is a model that certifies nothing', () =>
    expect(obstacleToVisit(assessment, final(7), [], undefined)).toEqual({ because: 'certifies-nothing' }));
  it('is a visit under way, or one that led to a certificate', () => {
    expect(obstacleToVisit(assessment, final(6), visit('scheduled', true), 6)).toEqual({
      because: 'has-visit',
      visitId: 'v',
    });
    expect(obstacleToVisit(assessment, final(6), visit('decided', true), 6)).toEqual({
      because: 'certified',
      visitId: 'v',
    });
  });
  it.each(['cancelled', 'decided'] as const)('is no visit that was %s and granted nothing', (status) =>
    expect(obstacleToVisit(assessment, final(6), visit(status, false), 6)).toBeNull(),
  );
});

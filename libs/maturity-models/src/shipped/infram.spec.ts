import fc from 'fast-check';
import type { AnswerValue, EvaluationInput } from '../answer/answer.js';
import { criteriaOf } from '../model/criteria-of.js';
import { evaluate } from '../evaluate/evaluate.js';
import { highestFocusAreaScore } from '../evaluate/focus-area-scores.js';
import type { ModelVersion } from '../model/model-schema.js';
import { findShippedModelVersion, readExamples, readModelFolder, SHIPPED_MODELS } from './shipped-models.folder.js';
import { answerSets } from '../testing/answer-sets.js';

const infram = findShippedModelVersion('infram') as ModelVersion;
const { examples } = readExamples(readModelFolder(`${SHIPPED_MODELS}/infram/2018`));
const complete = examples.find(({ name }) => name === 'stage-7')?.input as EvaluationInput;
const complying = (change: { [indicator: string]: AnswerValue }): EvaluationInput => ({
  areas: [],
  answers: {
    facility: {
      ...complete.answers.facility,
      ...Object.fromEntries(Object.entries(change).map(([id, value]) => [id, { value }])),
    },
  },
});
const areasOf = (input: EvaluationInput) =>
  Object.fromEntries(evaluate(infram, input).focusAreas.map(({ id, score }) => [id, score]));

/** Points of each stage, written out by hand: what is offered, and what the answers earn. */
const stageByHand = ({ answers }: EvaluationInput): number => {
  const value = (id: string): unknown => {
    const answer = answers.facility?.[id];
    return answer && 'value' in answer ? answer.value : undefined;
  };
  const points = (worth: number, met: boolean): number => (met ? worth : 0);
  const is = (id: string): boolean => value(id) === true;
  const among = (id: string, ...options: string[]): boolean => options.includes(String(value(id)));
  const wireless = (value('wireless-coverage') as { percent: number } | undefined)?.percent ?? 0;
  const earned: readonly (readonly [number, number])[] = [
    [
      6,
      points(2, among('network-steering', 'static', 'software', 'adaptive')) +
        points(1, is('managed-switches')) +
        points(2, among('second-site', 'standby', 'both-live')) +
        points(1, is('wireless-controller')),
    ],
    [
      7,
      points(2, is('intrusion-detection')) +
        points(2, among('intrusion-prevention', 'basic', 'advanced')) +
        points(1, among('security-policy', 'informal', 'written')) +
        points(2, among('edge-management', 'several-tools', 'one-tool')),
    ],
    [
      8,
      points(2, among('intrusion-prevention', 'advanced')) +
        points(2, is('server-compute')) +
        points(2, is('quality-of-service')) +
        points(2, is('cloud-strategy')),
    ],
    [
      7,
      points(2, is('multiparty-video')) +
        points(2, wireless >= 90) +
        points(2, among('second-site', 'both-live')) +
        points(1, is('remote-access')),
    ],
    [
      8,
      points(2, is('mobile-video')) +
        points(2, is('location-messages')) +
        points(2, is('advanced-firewall')) +
        points(2, is('mail-links')),
    ],
    [
      6,
      points(2, is('network-experience')) +
        points(2, is('automated-applications')) +
        points(2, is('automated-infrastructure')),
    ],
    [
      7,
      points(2, among('network-steering', 'software', 'adaptive')) +
        points(2, among('network-steering', 'adaptive')) +
        points(2, is('home-monitoring')) +
        points(1, is('patient-internet')),
    ],
  ];
  const short = earned.findIndex(([offered, have]) => have < 0.7 * offered);
  return short === -1 ? earned.length : short;
};

describe('INFRAM 2018', () => {
  it('passes a stage at 70 % of its points with each lower stage at 70 % as well', () => {
    const seen = new Map<number, number>();
    fc.assert(
      fc.property(answerSets(infram), (input) => {
        const { stage } = evaluate(infram, input);
        expect(stage).toBe(stageByHand(input));
        seen.set(stage, (seen.get(stage) ?? 0) + 1);
      }),
      { numRuns: 1500 },
    );
    expect(seen.size).toBeGreaterThanOrEqual(5);
  });

  it('has five domains, criteria of which three are inferred in part, and a gate of 70 % for every stage', () => {
    expect(infram.focusAreas).toEqual(['mobility', 'security', 'collaboration', 'transport', 'data-centre']);
    expect(
      criteriaOf(infram).flatMap(({ criterion: { id, provenance } }) =>
        provenance === 'published' ? [] : [`${id} ${provenance}`],
      ),
    ).toEqual(['S1.network inferred', 'S3.advanced-prevention inferred', 'S4.wireless inferred']);
    expect(infram.stages.slice(1).map(({ gate }) => gate)).toEqual(
      Array(7).fill({ rule: 'shareOfStage', percent: 70 }),
    );
  });

  it('scores the domains on the scale of the stages, with decimals', () => {
    expect(highestFocusAreaScore(infram)).toBe(7);
    expect(areasOf(complete)).toEqual({ mobility: 7, security: 7, collaboration: 7, transport: 7, 'data-centre': 7 });
    expect(areasOf({ areas: [], answers: {} })).toEqual({
      mobility: 0,
      security: 0,
      collaboration: 0,
      transport: 0,
      'data-centre': 0,
    });
  });

  it('shows a domain that lags behind the stage and one that runs ahead of it', () => {
    const input = complying({
      'automated-applications': false,
      'mobile-video': false,
      'home-monitoring': false,
      'patient-internet': false,
      'network-steering': 'static',
    });
    const { stage, score } = evaluate(infram, input);
    expect(stage).toBe(5);
    expect(score).toBe(5.3077);
    expect(areasOf(input)).toEqual({ mobility: 5, security: 5, collaboration: 4, transport: 6, 'data-centre': 5.5 });
  });

  it('gives every domain a number from 0 to 7 with two decimals, for any answers', () => {
    fc.assert(
      fc.property(answerSets(infram), (input) => {
        for (const { score } of evaluate(infram, input).focusAreas) {
          expect(score >= 0 && score <= 7).toBe(true);
          expect(Math.round(score * 100) / 100).toBe(score);
        }
      }),
      { numRuns: 300 },
    );
  });
});

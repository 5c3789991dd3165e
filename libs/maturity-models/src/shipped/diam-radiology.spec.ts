import fc from 'fast-check';
import type { EvaluationInput } from '../answer/answer.js';
import { evaluate } from '../evaluate/evaluate.js';
import type { ModelVersion } from '../model/model-schema.js';
import { findShippedModelVersion } from './shipped-models.folder.js';
import { answerSets } from '../testing/answer-sets.js';

const radiology = findShippedModelVersion('diam-radiology', '2016') as ModelVersion;
const enterprise = findShippedModelVersion('diam-enterprise', '2019') as ModelVersion;

/** The published rules once more, written out by hand, without the rule language. */
const stageByHand = ({ answers }: EvaluationInput): { stage: number; branches: boolean[] } => {
  const value = (id: string): unknown => {
    const answer = answers.facility?.[id];
    return answer && 'value' in answer ? answer.value : undefined;
  };
  const has = (...ids: string[]): boolean => ids.every((id) => value(id) === true);
  const among = (id: string, ...options: string[]): boolean => options.includes(String(value(id)));
  const measures = ['peer-review', 'critical-results', 'repeats-measured', 'turnaround-measured'].filter((id) =>
    has(id),
  ).length;
  const branches = [
    has(
      'exchange-by-standards',
      'exchange-all-sorts',
      'teamwork',
      'patient-booking',
      'patient-reports',
      'patient-images',
      'patient-education',
      'patient-upload',
      'patient-share',
    ),
    has(
      'appropriateness-history',
      'appropriateness-guidelines',
      'alternatives-in-workflow',
      'report-alerts',
      'evidence-correlation',
    ) &&
      among('report-method', 'structured', 'language-processing', 'both') &&
      Number(value('registry-count') ?? 0) >= 1,
    has(
      'parameters-tracked',
      'parameters-compared',
      'parameters-real-time',
      'prediction',
      'tailored-weight',
      'tailored-age',
      'tailored-genetics',
      'genetic-correlation',
    ),
  ];
  const ladder = [
    has('orders-electronic', 'orders-at-device', 'images-archived', 'images-managed', 'reports-distributed'),
    has('images-on-web') || has('images-in-record'),
    has('track-image', 'track-patient', 'track-time', 'audit-trail') && measures >= 2,
    has('integrated-orders', 'integrated-record', 'enterprise-archive') &&
      among('exchange-network', 'private', 'public'),
  ].indexOf(false);
  return { branches, stage: ladder === -1 ? 4 + branches.filter(Boolean).length : ladder };
};

describe('DIAM radiology 2016', () => {
  it('gives the stage that the published rules give by hand', () => {
    const seen = new Set<number>();
    fc.assert(
      fc.property(answerSets(radiology), (input) => {
        const { stage, branches } = evaluate(radiology, input);
        expect({ stage, branches: branches.map(({ met }) => met) }).toEqual(stageByHand(input));
        seen.add(stage);
      }),
      { numRuns: 2000 },
    );
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('asks one department and no service areas', () => {
    expect(radiology.areaKinds).toEqual([]);
    expect(radiology.indicators.filter(({ askedOf }) => askedOf !== 'facility')).toEqual([]);
  });

  it('has the ten focus areas and the three branches of the enterprise edition', () => {
    expect(radiology.focusAreas).toEqual(enterprise.focusAreas);
    expect(radiology.branches.map(({ id }) => id)).toEqual(enterprise.branches.map(({ id }) => id));
  });
});

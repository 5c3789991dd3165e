import fc from 'fast-check';
import type { EvaluationInput } from '../answer/answer.js';
import { evaluate } from '../evaluate/evaluate.js';
import { findShippedModelVersion } from './shipped-models.folder.js';
import type { ModelVersion } from '../model/model-schema.js';
import { answerSets } from '../testing/answer-sets.js';

const diam = findShippedModelVersion('diam-enterprise', '2019') as ModelVersion;

/** The published rules once more, written out by hand, without the rule language. */
const stageByHand = ({ areas, answers }: EvaluationInput): { stage: number; branches: boolean[] } => {
  const value = (unit: string, id: string): unknown => {
    const answer = answers[unit]?.[id];
    return answer && 'value' in answer ? answer.value : undefined;
  };
  const is = (...ids: string[]): boolean => ids.every((id) => value('facility', id) === true);
  const areasWith = (holds: (area: string) => boolean): number => areas.filter(({ id }) => holds(id)).length;
  const on = (area: string, ...ids: string[]): boolean => ids.every((id) => value(area, id) === true);
  const percent = (id: string): number => (value('facility', id) as { percent: number } | undefined)?.percent ?? 0;
  const number = (id: string): number => (value('facility', id) as number | undefined) ?? 0;
  const way = value('facility', 'emr-in-use') === false ? 'interface' : 'emr';

  const one =
    areasWith((a) => on(a, 'area-acquisition-workflow') || on(a, 'area-reports-notes') || on(a, 'area-archive')) >= 2;
  const two =
    is('specialist-entry-point', 'specialist-viewers', 'clinician-viewer', 'referrer-access') &&
    (areasWith((a) => on(a, `area-linked-in-${way}`)) >= 3 || percent(`linked-in-${way}-share`) >= 80) &&
    (value('facility', 'import-allowed') === false || is('outside-import'));
  const three =
    ['approved', 'approved-with-budget'].includes(String(value('facility', 'strategy-status'))) &&
    is('governance-body', 'oversight-reporting') &&
    number('acquisition-workflows') === 3 &&
    number('communication-workflows') === 3 &&
    areasWith((a) =>
      on(a, 'area-quality-measures', 'area-safety-measures', 'area-operational-measures', 'area-measures-acted-on'),
    ) >= 2;
  const four = is(
    'repository-live',
    'repository-enterprise-wide',
    'capture-by-order',
    'capture-by-encounter',
    'capture-multimedia',
    'capture-metadata',
    'standards-integration',
    'standards-workflow',
    'mobile-capture',
    'mobile-view',
    'mobile-secured',
    'ingest-dicom',
    'ingest-other-images',
    'ingest-structured-reports',
    'ingest-free-text-notes',
    'remote-access',
    'remote-secured',
  );
  const branches = [
    areasWith((a) => on(a, 'area-exchange-by-standards') && value(a, 'area-exchange-partners') === 'all-sorts') >
      areas.length / 2 &&
      is(
        'teamwork-live-review',
        'teamwork-shared-workspace',
        'patient-booking',
        'patient-reports',
        'patient-images',
        'patient-education',
        'patient-upload',
        'patient-download',
        'patient-share',
      ),
    is(
      'appropriateness-preconditions',
      'appropriateness-history',
      'appropriateness-guidelines',
      'alternatives-in-workflow',
      'best-practice-in-workflow',
      'report-discrete-data',
      'report-alerts',
    ) &&
      ['structured', 'language-processing', 'both'].includes(String(value('facility', 'report-method'))) &&
      areasWith((a) => on(a, 'area-evidence-correlation')) >= 2 &&
      number('registry-count') >= 1,
    is(
      'parameters-clinical',
      'parameters-organisational',
      'parameters-financial',
      'benchmarks-internal',
      'benchmarks-external',
      'parameters-real-time',
      'prediction-internal-data',
      'prediction-external-data',
      'genetic-correlation',
      'technology-use-analysed',
      'technology-use-steered',
    ),
  ];
  const ladder = [one, two, three, four].indexOf(false);
  return { branches, stage: ladder === -1 ? 4 + branches.filter(Boolean).length : ladder };
};

describe('DIAM enterprise 2019', () => {
  it('gives the stage that the published rules give by hand', () => {
    const seen = new Map<number, number>();
    fc.assert(
      fc.property(answerSets(diam), (input) => {
        const { stage, branches } = evaluate(diam, input);
        expect({ stage, branches: branches.map(({ met }) => met) }).toEqual(stageByHand(input));
        seen.set(stage, (seen.get(stage) ?? 0) + 1);
      }),
      { numRuns: 3000 },
    );
    expect([...seen.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('has ten focus areas, each with criteria, and a provenance for every criterion', () => {
    const criteria = [...diam.stages, ...diam.branches].flatMap((part) => part.criteria);
    expect(diam.focusAreas).toHaveLength(10);
    expect(new Set(criteria.map(({ focusArea }) => focusArea))).toEqual(new Set(diam.focusAreas));
    expect(criteria.filter(({ provenance }) => provenance === 'unconfirmed')).toEqual([]);
  });

  it('puts the ladder in stages 1 to 4 and a count of branches above', () => {
    expect(diam.stages.map(({ gate }) => gate?.rule ?? 'start')).toEqual([
      'start',
      ...Array<string>(4).fill('shareOfStage'),
      ...Array<string>(3).fill('branches'),
    ]);
  });
});

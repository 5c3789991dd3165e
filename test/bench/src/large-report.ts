import { evaluate, type ModelVersion, type PlacedCriterion, textsOf } from '@cairn/maturity-models';
import { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';
import type { GapReport } from '@cairn/contracts/scoring/http/gap-report.js';
import { gapReport } from '../../../libs/scoring/src/gap-report/gap-report.js';

const AREAS = 20;
const peersOf = ['global', 'region', 'country'] as const;

/** Each criterion so many times, with the same words under other ids. */
const enlarged = (model: ModelVersion, times: number): ModelVersion => {
  const copies = <C extends { id: string }>(criteria: readonly C[]): C[] =>
    criteria.flatMap((one) => Array.from({ length: times }, (_, i) => ({ ...one, id: `${one.id}.${i}` })));
  const texts = Object.fromEntries(
    Object.entries(model.texts).map(([language, words]) => [
      language,
      {
        ...words,
        criteria: Object.fromEntries(
          Object.entries(words.criteria).flatMap(([id, said]) =>
            Array.from({ length: times }, (_, i) => [`${id}.${i}`, said]),
          ),
        ),
      },
    ]),
  );
  const part = <P extends { criteria: PlacedCriterion['criterion'][] }>(one: P): P => ({
    ...one,
    criteria: copies(one.criteria),
  });
  return { ...model, texts, stages: model.stages.map(part), branches: model.branches.map(part) };
};

/**
 * The report of a large hospital with few answers on DIAM with its criteria so many times: everything is missing, so
 * everything is said.
 */
export const largeReport = (times: number): GapReport => {
  const shipped = findShippedModelVersion('diam-enterprise', '2019');
  if (!shipped) throw new Error('DIAM enterprise 2019 is not shipped.');
  const model = enlarged(shipped, times);
  const areas = Array.from({ length: AREAS }, (_, i) => ({
    id: `area-${i}`,
    kind: model.areaKinds[i % model.areaKinds.length] as string,
    name: `Service area ${i + 1} of the university hospital`,
  }));
  const input = {
    areas,
    answers: Object.fromEntries(areas.slice(0, 3).map(({ id }) => [id, { 'area-archive': { value: true } }])),
  };
  return gapReport({
    assessmentId: '00000000-0000-4000-8000-0000000000c1',
    facilityName:
      'Universitätsklinikum für diagnostische und interventionelle Radiologie der Medizinischen Fakultät Süd',
    final: true,
    model,
    texts: textsOf(model, 'en'),
    input,
    answersChecksum: '0'.repeat(64),
    evaluation: evaluate(model, input),
    efforts: {},
    visit: null,
    peers: {
      groups: peersOf.map((kind, g) => ({
        kind,
        n: 400 / (g + 1),
        meanScore: 2 + g / 4,
        focusAreas: model.focusAreas.map((id, i) => ({ id, mean: (i * 17 + g * 23) % 100 })),
      })),
    },
    earlier: Array.from({ length: 6 }, (_, i) => ({
      assessmentId: `00000000-0000-4000-8000-0000000000d${i}`,
      calculatedAt: `202${i}-03-01T10:00:00.000Z`,
      stage: Math.min(i, 3),
      score: i * 0.7,
    })),
    calculatedAt: '2026-11-25T01:00:00.000Z',
    asOf: '2026-11-25T01:00:00.000Z',
  });
};

import type { TextFile } from '../check/read-shape.js';
import { assembleModel } from '../check/assemble-model.js';
import type { ModelVersion } from '../model/model-schema.js';

type Json = { [key: string]: unknown };

const titled = (...ids: string[]): Json => Object.fromEntries(ids.map((id) => [id, { title: id, summary: id }]));
const asked = (...ids: string[]): Json =>
  Object.fromEntries(ids.map((id) => [id, { text: id, help: id, evidence: id }]));
const criterion = (id: string, points: number, more: Json = {}): Json => ({
  id,
  focusArea: 'care',
  points,
  effortDays: 1,
  provenance: 'published',
  rule: { rule: 'yes', indicator: id },
  ...more,
});

/**
 * Two stages with a 70 % gate each: ten criteria of one point in stage 1, two of unequal weight and a bonus in stage 2.
 */
export const smallModel = (): { [file: string]: Json } => {
  const first = Array.from({ length: 10 }, (_, i) => `a${i}`);
  const ids = [...first, 'b0', 'b1', 'extra'];
  const indicators = (list: string[]) => list.map((id) => ({ id, askedOf: 'facility', answer: { kind: 'yes-no' } }));
  const gate = { rule: 'shareOfStage', percent: 70 };
  const whole = Object.fromEntries(ids.map((id) => [id, { value: true }]));
  return {
    'model.json': {
      id: 'small',
      version: '1',
      status: 'draft',
      effectiveFrom: '2024-01-01',
      monotone: true,
      score: { kind: 'stage-decimals' },
      focusAreas: ['care'],
      sections: [{ id: 'only', indicators: ids }],
    },
    'stages/0.json': { stage: 0 },
    'stages/1.json': { stage: 1, gate, criteria: first.map((id) => criterion(id, 1)), indicators: indicators(first) },
    'stages/2.json': {
      stage: 2,
      gate,
      indicators: indicators(['b0', 'b1', 'extra']),
      criteria: [
        criterion('b0', 3),
        criterion('b1', 7),
        criterion('extra', 1, { rule: { rule: 'bonus', points: 2, of: { rule: 'yes', indicator: 'extra' } } }),
      ],
    },
    'texts/en.json': {
      title: 'Small',
      summary: 'A small model',
      stages: titled('0', '1', '2'),
      branches: {},
      focusAreas: titled('care'),
      areaKinds: {},
      bases: {},
      sections: titled('only'),
      indicators: asked(...ids),
      criteria: Object.fromEntries(ids.map((id) => [id, { title: id, summary: id, recommendation: id }])),
    },
    'examples/top.json': { title: 'All', answers: { facility: whole }, expect: { stage: 2 } },
    'examples/middle.json': {
      title: 'Without b1',
      basedOn: 'top',
      without: { facility: ['b1'] },
      expect: { stage: 1 },
    },
    'examples/bottom.json': { title: 'Nothing', expect: { stage: 0, score: 0 } },
  };
};

export const asFiles = (files: { [file: string]: unknown }): TextFile[] =>
  Object.entries(files).map(([file, content]) => ({
    file,
    text: typeof content === 'string' ? content : JSON.stringify(content, null, 2),
  }));

export const assembled = (files: { [file: string]: unknown }): ModelVersion => {
  const { model, problems } = assembleModel(asFiles(files));
  if (!model) throw new Error(JSON.stringify(problems));
  return model;
};

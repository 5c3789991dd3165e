import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '@cairn/contracts/surveys/answer.js';
import { SHIPPED_MODELS } from '@cairn/maturity-models/shipped.js';

type Answers = Record<string, Record<string, Answer>>;
type Area = { readonly id: string; readonly kind: string; readonly name?: string };
type Written = {
  readonly basedOn?: string;
  readonly areas?: readonly Area[];
  readonly answers?: Answers;
  readonly without?: Readonly<Record<string, readonly string[]>>;
  readonly expect: { readonly stage: number };
};
export type Example = {
  readonly name: string;
  readonly stage: number;
  readonly areas: readonly Area[];
  readonly answers: Answers;
};

const folder = join(SHIPPED_MODELS, 'diam-enterprise/2019/examples');

const whole = (name: string): Required<Pick<Written, 'areas' | 'answers'>> & { readonly stage: number } => {
  const {
    basedOn,
    areas,
    answers = {},
    without = {},
    expect,
  } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Written;
  const base = basedOn ? whole(basedOn) : { areas: [], answers: {} as Answers };
  const merged: Answers = Object.fromEntries(Object.entries(base.answers).map(([unit, given]) => [unit, { ...given }]));
  for (const [unit, ids] of Object.entries(without)) for (const id of ids) delete merged[unit]?.[id];
  for (const [unit, given] of Object.entries(answers)) merged[unit] = { ...merged[unit], ...given };
  return { areas: areas ?? base.areas, answers: merged, stage: expect.stage };
};

/** The model version's own examples, with service areas under ids of their own. */
export const examples = (): Example[] =>
  readdirSync(folder).map((file) => {
    const name = file.replace('.json', '');
    const { areas, answers, stage } = whole(name);
    const idOf = new Map(areas.map(({ id }) => [id, randomUUID() as string]));
    const renamed = (id: string): string => idOf.get(id) ?? id;
    return {
      name,
      stage,
      areas: areas.map((area) => ({ ...area, id: renamed(area.id) })),
      answers: Object.fromEntries(Object.entries(answers).map(([unit, given]) => [renamed(unit), given])),
    };
  });

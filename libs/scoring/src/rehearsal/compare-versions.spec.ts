import type { EvaluationInput, ModelVersion } from '@cairn/maturity-models';
import { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';
import { examples } from '../testing/examples.js';
import { compareVersions } from './compare-versions.js';
import { stageMail } from './stage-mail.js';

const former = findShippedModelVersion('diam-enterprise', '2019') as ModelVersion;
const input = (name: string): EvaluationInput =>
  examples().find((one) => one.name === name) as unknown as EvaluationInput;
const whole = input('stage-7');

/** The former version after a change; a copy, for versions are frozen. */
const changed = (
  change: (version: {
    indicators: { id: string; answer: unknown }[];
    stages: { stage: number; criteria: { rule: unknown }[] }[];
  }) => void,
): ModelVersion => {
  const copy = structuredClone(former);
  change(copy as never);
  return copy;
};
const renamed = changed((version) =>
  JSON.stringify(version, (_, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'indicator' in value && value.indicator === 'mobile-view')
      value.indicator = 'mobile-reading';
    if (typeof value === 'object' && value !== null && 'id' in value && value.id === 'mobile-view')
      value.id = 'mobile-reading';
    return value;
  }),
);

describe('comparing two versions on the same answers', () => {
  it.each(examples().map(({ name, stage }) => [name, stage] as const))(
    'changes nothing for %s when the versions are the same',
    (name, stage) =>
      expect(compareVersions(former, former, {}, input(name))).toMatchObject({
        outcome: 'stays',
        from: { stage },
        to: { stage },
        toAnswer: [],
      }),
  );

  it('finds who gains where a criterion falls away', () => {
    const easier = changed((version) =>
      version.stages.forEach((rung) => (rung.criteria = rung.stage === 2 ? [] : rung.criteria)),
    );
    const { answers, areas } = input('stage-1');
    expect(compareVersions(former, easier, {}, { areas, answers })).toMatchObject({
      outcome: 'gains',
      from: { stage: 1 },
      to: { stage: 7 },
    });
  });

  it('finds who loses, and what must be answered, where an indicator is new', () =>
    expect(compareVersions(former, renamed, {}, whole)).toMatchObject({
      outcome: 'loses',
      from: { stage: 7 },
      to: { stage: 3 },
      toAnswer: ['mobile-reading'],
    }));

  it('loses nothing when the mapping names the former indicator', () =>
    expect(compareVersions(former, renamed, { 'mobile-reading': { from: 'mobile-view' } }, whole)).toMatchObject({
      outcome: 'stays',
      to: { stage: 7 },
      toAnswer: [],
    }));

  it('does not call new what was left open before', () => {
    const { areas, answers } = whole;
    const { 'mobile-view': _, ...facility } = answers['facility'] ?? {};
    const open = { areas, answers: { ...answers, facility } };
    expect(compareVersions(former, former, {}, open).toAnswer).toEqual([]);
    expect(compareVersions(former, renamed, { 'mobile-reading': { from: 'mobile-view' } }, open).toAnswer).toEqual([]);
  });
});

describe('the mail about it', () => {
  it('names facility and stage, for administrators', () =>
    expect(stageMail('Aurora $& Hospital', 'EMRAM', 5, 6)).toEqual({
      subject: '“Aurora $& Hospital” has reached stage 6 of EMRAM',
      recipients: 'admin',
    }));
  it('congratulates nobody on a stage that would be lost', () =>
    expect(stageMail('Aurora {to} Hospital', 'EMRAM', 7, 3)?.subject).toBe(
      '“Aurora {to} Hospital” is at stage 3 of EMRAM now (was 7)',
    ));
  it('is none where the stage stays', () => expect(stageMail('Aurora', 'EMRAM', 5, 5)).toBeNull());
});

import { createHash } from 'node:crypto';
import { obstaclesOf, standingOf, type Confirmation } from './certifiable.js';
import { elementKey, elementsOf } from './elements.js';
import type { ModelVersion } from '../model/model-schema.js';
import { shippedModelVersions } from '../shipped/shipped-models.folder.js';
import { assembled, smallModel } from '../testing/small-model.js';

const shipped = shippedModelVersions();
const version = (id: string, name: string): ModelVersion =>
  shipped.find((model) => model.id === id && model.version === name) as ModelVersion;
const open = (model: ModelVersion, confirmations: readonly Confirmation[] = [], known = shipped) =>
  obstaclesOf(model, known, confirmations).map((one) => `${elementKey(one)}: ${one.reason ?? ''}`);
const confirmed = (model: ModelVersion): Confirmation[] =>
  elementsOf(model).map(({ kind, id, statement }) => ({ kind, id, statement }));
/** The same version as it comes back from JSON, with changes: what a person might upload. */
const uploaded = (model: ModelVersion, change: (copy: ModelVersion) => void = () => undefined): ModelVersion => {
  const { provenance: _, ...copy } = JSON.parse(JSON.stringify(model)) as ModelVersion;
  change(copy as ModelVersion);
  return copy as ModelVersion;
};
type Changed = { provenance: string; points: number; rule: { percent?: number }; gate?: { percent: number } };
const criterion = (model: ModelVersion, id: string): Changed =>
  [...model.stages, ...model.branches].flatMap(({ criteria }) => criteria).find((one) => one.id === id) as never;

const diam = version('diam-enterprise', '2019');
const emram = version('emram', '2018');
const infram = version('infram', '2018');

describe('what keeps a model version from certifying', () => {
  it('is what we inferred or recall, and nothing that its owner published', () => {
    expect(open(version('emram', '2009'))).toEqual([]);
    expect(open(emram)).toEqual(
      expect.arrayContaining(['criterion S4.orders: unconfirmed', 'criterion S7.governance: inferred']),
    );
    expect(open(emram)).not.toContain('criterion S6.medication: inferred');
    expect(open(emram).filter((one) => one.startsWith('gate'))).toEqual([]);
  });

  it('are 16 elements of DIAM enterprise and 37 of INFRAM', () =>
    expect([open(diam).length, open(infram).length]).toEqual([16, 37]));

  it('are points and thresholds too, where a share of points opens a stage', () => {
    const left = open(infram);
    expect(left).toContain('points S1.network: inferred');
    expect(left).toContain('gate 1: inferred');
    expect(left.filter((one) => one.startsWith('points'))).toHaveLength(
      infram.stages.flatMap(({ criteria }) => criteria).length,
    );
    expect(open(diam).filter((one) => one.startsWith('points'))).toEqual([]);
  });

  it('is gone for what was confirmed, and only for that', () => {
    expect(open(infram, confirmed(infram))).toEqual([]);
    const but = confirmed(infram).filter((one) => elementKey(one) !== 'points S4.video');
    expect(open(infram, but)).toEqual(['points S4.video: inferred']);
  });

  it('is in DIAM what goes beyond the published sentences', () => {
    expect(open(diam)).toEqual(
      expect.arrayContaining(['criterion exchange.teamwork: inferred', 'criterion exchange.standards: inferred']),
    );
    expect(open(diam)).not.toContain('criterion exchange.patient-access: inferred');
  });
});

describe('a bundle that says of itself that it is published', () => {
  it('counts as far as the program says the same of the same element', () => {
    expect(open(uploaded(diam, (copy) => Object.assign(copy, { version: '2027' })))).toEqual(open(diam));
  });

  it('counts nowhere else: relabelled criteria stay open', () => {
    for (const label of ['published', 'inferred'])
      expect(
        open(
          uploaded(emram, (copy) => {
            for (const { criteria } of copy.stages)
              for (const one of criteria) Object.assign(one, { provenance: label });
          }),
        ).map((one) => one.split(':')[0]),
      ).toEqual(open(emram).map((one) => one.split(':')[0]));
  });

  it.each<[string, string, (copy: ModelVersion) => void]>([
    ['another number', 'criterion S7.orders: claimed', (copy) => (criterion(copy, 'S7.orders').rule.percent = 10)],
    [
      'another sentence',
      'criterion S7.orders: claimed',
      (copy) =>
        ((
          (copy.texts['en'] as never as { criteria: Record<string, { summary: string }> }).criteria['S7.orders'] as {
            summary: string;
          }
        ).summary = 'Some orders.'),
    ],
    [
      'another question behind it',
      'criterion S7.orders: claimed',
      (copy) =>
        ((
          (copy.texts['en'] as never as { indicators: Record<string, { text: string }> }).indicators[
            'orders-share'
          ] as { text: string }
        ).text = 'Which orders?'),
    ],
    ['a lower gate', 'gate 7: inferred', (copy) => Object.assign(copy.stages[7]?.gate as object, { percent: 50 })],
    [
      'a stage that lost a criterion',
      'gate 7: inferred',
      (copy) => void (copy.stages[7] as { criteria: unknown[] }).criteria.pop(),
    ],
    [
      'a criterion in another stage',
      'criterion S7.orders: claimed',
      (copy) => {
        const [from, to] = [copy.stages[7], copy.stages[1]] as never as { criteria: { id: string }[] }[];
        to?.criteria.push(from?.criteria.find(({ id }) => id === 'S7.orders') as { id: string });
        if (from) from.criteria = from.criteria.filter(({ id }) => id !== 'S7.orders');
      },
    ],
  ])('does not count with %s', (_, obstacle, change) => {
    const copy = uploaded(emram, change);
    expect(open(copy)).toContain(obstacle);
    expect(open(emram)).not.toContain(obstacle);
  });

  it('does not count with a branch that lost a criterion', () => {
    const copy = uploaded(diam, ({ branches }) => void (branches[0] as { criteria: unknown[] }).criteria.pop());
    expect(open(copy)).toEqual(expect.arrayContaining(['gate 5: inferred', 'gate 6: inferred', 'gate 7: inferred']));
  });

  it('does not count under the name of another model', () => {
    const copy = uploaded(version('emram', '2009'), (one) => Object.assign(one, { id: 'mine' }));
    expect(open(copy)).toHaveLength(elementsOf(copy).length);
  });

  it('does not count for a model that did not come with the program', () => {
    const small = assembled(smallModel());
    expect(open(small)).toHaveLength(elementsOf(small).length);
    expect(open(small, [], [...shipped, small])).toEqual(expect.not.arrayContaining(['criterion a0: claimed']));
  });
});

describe('a confirmation', () => {
  it('is of what was said then: another number needs another one', () => {
    const confirmations = confirmed(emram);
    const copy = uploaded(emram, (one) => (criterion(one, 'S7.orders').rule.percent = 80));
    expect(open(copy, confirmations)).toEqual(['criterion S7.orders: changed']);
  });

  it('is no confirmation of the points of the same criterion', () => {
    const of = confirmed(infram).filter(({ kind }) => kind === 'criterion');
    expect(open(infram, of)).toContain('points S1.network: inferred');
  });

  it('does not depend on the order of keys, and survives JSON', () => {
    const confirmations = confirmed(diam);
    expect(standingOf(uploaded(diam), [], confirmations).filter(({ standing }) => standing !== 'confirmed')).toEqual(
      [],
    );
  });
});

describe('marks of shipped versions', () => {
  const marked = shipped.flatMap((model) =>
    elementsOf(model).map((element) => [`${model.id} ${model.version} ${elementKey(element)}`, element] as const),
  );
  it('never say published where the note says that something is ours', () =>
    expect(
      marked.flatMap(([name, { provenance, note }]) =>
        provenance === 'published' && /\b(our|ours|not known|from memory)\b/.test(note ?? '') ? [name] : [],
      ),
    ).toEqual([]));

  it('say in a note what is ours in every inferred criterion of a published version', () =>
    expect(
      shipped
        .filter(({ status }) => status !== 'draft')
        .flatMap(elementsOf)
        .flatMap(({ provenance, note, kind, id }) =>
          provenance !== 'published' && note === null ? [`${kind} ${id}`] : [],
        ),
    ).toEqual([]));

  it('let no version certify as it came but those that were published whole', () =>
    expect(
      shipped
        .filter((model) => model.certification && obstaclesOf(model, shipped, []).length === 0)
        .map(({ id, version: name }) => `${id} ${name}`),
    ).toEqual(['emram 2009']));
});

describe('a statement', () => {
  it('is written as it always was, for another writing would open all that was confirmed', () => {
    const digest = createHash('sha256')
      .update(
        elementsOf(infram)
          .map(({ statement }) => statement)
          .join('\n'),
      )
      .digest('hex');
    expect(digest).toBe('ba9481444b59a82c988464d42a5cdb342f8aac9ea36a4fae29e08c8097b0a1ba');
  });
});

import { checkAnswers, progress } from '@cairn/maturity-models';
import { shippedModelVersions } from '@cairn/maturity-models/shipped.js';
import { answersToward } from './answers-toward-stage.js';
import { stagesOf } from './stage-mix.js';

const published = shippedModelVersions().filter(({ status }) => status === 'published');

describe.each(published.map((model) => [`${model.id} ${model.version}`, model] as const))(
  'answers for %s',
  (_, model) => {
    const areas = model.areaKinds.slice(0, 4).map((kind) => ({ id: `area-${kind}`, kind }));
    const toward = (facility: string, stage: number) => answersToward({ model, areas, facility, stage });
    const facilities = Array.from({ length: 25 }, (__, index) => `facility ${index}`);

    it('are the same for the same facility and stage', () => {
      for (const stage of stagesOf(model)) expect(toward('facility', stage)).toEqual(toward('facility', stage));
    });
    it('are complete and of the right kind', () => {
      for (const facility of facilities) {
        for (const stage of stagesOf(model)) {
          const input = { areas, answers: toward(facility, stage).answers };
          expect(checkAnswers(model, input)).toEqual([]);
          const { answered, total } = progress(model, input);
          expect(answered).toBe(total);
        }
      }
    });
    it('come out at the stage they aim at or near it', () => {
      for (const stage of stagesOf(model)) {
        const missed = facilities.reduce(
          (sum, facility) => sum + Math.abs(toward(facility, stage).evaluation.stage - stage),
          0,
        );
        expect([stage, missed / facilities.length < 1]).toEqual([stage, true]);
      }
    });
    it('differ from facility to facility', () => {
      const distinct = new Set(
        facilities.map((facility) => JSON.stringify(toward(facility, stagesOf(model)[1] ?? 0).answers)),
      );
      expect(distinct.size).toBeGreaterThan(20);
    });
  },
);

describe('a facility that climbs the enterprise ladder', () => {
  const model = published.find(({ id }) => id === 'diam-enterprise') as (typeof published)[number];
  const areas = model.areaKinds.slice(0, 4).map((kind) => ({ id: kind, kind }));

  it('reaches each stage it aims at', () => {
    for (const stage of stagesOf(model)) {
      for (let n = 0; n < 25; n += 1)
        expect(answersToward({ model, areas, facility: `facility ${n}`, stage }).evaluation.stage).toBe(stage);
    }
  });
  it('keeps most of what it had', () => {
    const yes = (stage: number) =>
      new Set(
        Object.entries(answersToward({ model, areas, facility: 'one', stage }).answers).flatMap(([unit, given]) =>
          Object.entries(given).flatMap(([id, answer]) =>
            'value' in answer && answer.value === true ? [`${unit} ${id}`] : [],
          ),
        ),
      );
    const [before, after] = [yes(2), yes(4)];
    expect([...before].filter((one) => after.has(one)).length / before.size).toBeGreaterThan(0.9);
    expect(after.size).toBeGreaterThan(before.size);
  });
});

import { answerSet, FACILITY, isAsked, numbersFrom, progress, textsOf } from '@cairn/maturity-models';
import { gapReport as contract } from '@cairn/contracts/scoring/http/gap-report.js';
import { shippedModelVersions } from '@cairn/maturity-models/shipped.js';
import { disagreementsOfReport } from './testing/disagreements.js';
import { answersOf, diam, reportOn } from './testing/some-report.js';

const input = answersOf('stage-5-exchange');
const report = reportOn(input);
const earlier = (assessmentId: string, calculatedAt: string, stage = 1) => ({
  assessmentId: `00000000-0000-4000-8000-0000000000${assessmentId}`,
  calculatedAt,
  stage,
  score: stage + 0.5,
});

describe('the gap report', () => {
  it('states the position of the facility in the words of the model version', () =>
    expect(report).toMatchObject({
      stage: 5,
      highestStage: 7,
      nextStage: 6,
      title: textsOf(diam).stages['5']?.title,
      model: { id: 'diam-enterprise', version: '2019', title: textsOf(diam).title },
    }));

  it('has every criterion with its place, its verdict and what to do', () => {
    expect(report.criteria).toHaveLength([...diam.stages, ...diam.branches].flatMap(({ criteria }) => criteria).length);
    for (const { stage, branch, title, recommendation } of report.criteria)
      expect([stage === null, branch === null, title.length > 0, recommendation.length > 0]).toEqual([
        branch !== null,
        stage !== null,
        true,
        true,
      ]);
  });

  it('takes the effort that the hospital gives', () => {
    const [blocker = ''] = report.blockers;
    const changed = reportOn(input, { efforts: { [blocker]: 999 } });
    expect(changed.criteria.find(({ id }) => id === blocker)?.effortDays).toBe(999);
    expect(
      changed.recommendations.some(({ criteria, effortDays }) => criteria.includes(blocker) && effortDays >= 999),
    ).toBe(true);
  });

  it('adds up the effort of its steps', () => {
    let total = 0;
    for (const { criteria, effortDays, totalDays } of reportOn({ areas: [], answers: {} }).recommendations) {
      expect(effortDays).toBe(
        criteria.reduce((sum, id) => sum + (report.criteria.find((one) => one.id === id)?.effortDays ?? 0), 0),
      );
      expect(totalDays).toBe((total += effortDays));
    }
  });

  it('follows the final scores up to this one, the oldest first, and no later ones', () => {
    const { trend } = reportOn(input, {
      earlier: [
        earlier('d2', '2026-01-01T00:00:00.000Z'),
        earlier('d1', '2025-01-01T00:00:00.000Z'),
        earlier('d3', '2028-01-01T00:00:00.000Z'),
        earlier('c1', '2024-01-01T00:00:00.000Z'),
      ],
    });
    expect(trend.map(({ calculatedAt, isThis }) => [calculatedAt.slice(0, 4), isThis])).toEqual([
      ['2025', false],
      ['2026', false],
      ['2027', true],
    ]);
  });

  it('says what it was computed from', () => {
    const { answered, total } = progress(diam, input);
    expect(report.computedFrom).toMatchObject({
      answered,
      applicable: total,
      calculatedAt: '2027-03-09T06:00:00.000Z',
      asOf: '2027-03-10T06:00:00.000Z',
    });
    expect(report.computedFrom.units.map(({ name }) => name === null)).toEqual([true, ...input.areas.map(() => false)]);
  });

  it('counts answers as the survey does, and names apart what the survey does not count', () => {
    const needless = diam.indicators.find(({ id }) => !isAsked(diam, { areas: [], answers: {} }, FACILITY, id))!.id;
    const { computedFrom } = reportOn({ areas: [], answers: { facility: { [needless]: { value: true } } } });
    expect(computedFrom).toMatchObject({ answered: 0, notCounted: 1 });
    expect(computedFrom.units).toEqual([{ name: null, answered: 0, applicable: computedFrom.applicable }]);
  });

  it.each(shippedModelVersions().map((model) => [`${model.id} ${model.version}`, model] as const))(
    'says of any answers to %s what evaluate and the cheapest path say',
    (_, model) => {
      const next = numbersFrom(7);
      const faults = Array.from({ length: 150 }, () =>
        disagreementsOfReport(model, answerSet(model, next), next),
      ).flat();
      expect(faults.slice(0, 10)).toEqual([]);
    },
  );

  it.each(shippedModelVersions().map((model) => [`${model.id} ${model.version}`, model] as const))(
    'keeps its contract, of any answers to %s',
    (_, model) => {
      const next = numbersFrom(8);
      for (let set = 0; set < 20; set += 1) {
        const made = reportOn(answerSet(model, next), { model });
        expect(contract.parse(made)).toEqual(made);
        expect(Math.max(...made.focusAreas.map((area) => area.score))).toBeLessThanOrEqual(made.focusAreaHighest);
      }
    },
  );
});

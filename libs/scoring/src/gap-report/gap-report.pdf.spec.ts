import type { GapReport, Peers } from '@cairn/contracts/scoring/http/gap-report.js';
import { faultsOfAccess } from '@cairn/platform/documents/testing/faults-of-access.js';
import { type TreeElement, elementsOf, readPdf } from '@cairn/platform/documents/testing/read-pdf.js';
import { answerSet, evaluate, numbersFrom } from '@cairn/maturity-models';
import { shippedModelVersions } from '@cairn/maturity-models/shipped.js';
import { criterionSentence } from './criterion-sentence.js';
import { days, figure, gapReportTexts, momentIn } from './gap-report-texts.js';
import { gapReportPdf } from './gap-report.pdf.js';
import { disagreementsOnPaper } from './testing/disagreements.js';
import { saidByReport } from './testing/said-by.js';
import { saidOnPaper } from './testing/said-on-paper.js';
import { differences } from './testing/said.js';
import { answersOf, diam, reportOn } from './testing/some-report.js';

const input = answersOf('stage-2-with-three-branches');
const peers: Peers = {
  groups: [
    { kind: 'global', n: 312, meanScore: 3.256, focusAreas: diam.focusAreas.map((id, i) => ({ id, mean: 11.25 + i })) },
  ],
};
const earlier = [
  {
    assessmentId: '00000000-0000-4000-8000-0000000000d1',
    calculatedAt: '2024-03-01T10:00:00.000Z',
    stage: 1,
    score: 1.25,
  },
  {
    assessmentId: '00000000-0000-4000-8000-0000000000d2',
    calculatedAt: '2025-03-01T10:00:00.000Z',
    stage: 4,
    score: 4.1,
  },
];
const whole = reportOn(input, { peers, earlier });
const moment = momentIn('UTC');
const readOf = async (report: GapReport) => readPdf(await gapReportPdf(report));
const wholeRead = readOf(whole);
const read = () => wholeRead;
const words = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
const tableRows = (table: TreeElement): string[][] =>
  table.children.flatMap((group) => group.children).map(({ children }) => children.map(({ text }) => words(text)));

describe('the gap report on paper', () => {
  it('is tagged, in English, with its title and every font embedded', async () => {
    expect(faultsOfAccess(await gapReportPdf(whole))).toEqual([]);
    const { pages, title, language } = await read();
    expect(pages).toBeGreaterThan(4);
    expect([title, language]).toEqual(['Gap report: Aurora Hospital', 'en']);
  });

  it('has one main heading and a heading for each section, in the order of the report', async () => {
    const { tree } = await read();
    const texts = gapReportTexts(whole, moment);
    expect(tree.map(({ tag }) => tag)).toEqual(['Document']);
    expect(elementsOf(tree, 'H1').map(({ text }) => text)).toEqual(['Aurora Hospital']);
    expect(elementsOf(tree, 'H2').map(({ text }) => text)).toEqual([
      texts.missing,
      texts.focusAreas,
      texts.criteria,
      texts.branches,
      texts.roadmap,
      texts.trend,
      texts.computedFrom,
    ]);
  });

  it('has tables whose head names the columns', async () => {
    const tables = elementsOf((await read()).tree, 'Table');
    expect(tables.length).toBeGreaterThan(8);
    for (const { children } of tables) {
      const [head, body, ...more] = children;
      expect([head?.tag, body?.tag, more]).toEqual(['THead', 'TBody', []]);
      const columns = (head?.children ?? []).flatMap((row) => row.children);
      expect(columns.map(({ tag, scope, text }) => [tag, scope, text !== ''])).toEqual(
        columns.map(() => ['TH', 'Column', true]),
      );
      for (const row of body?.children ?? [])
        expect(row.children.map(({ tag }) => tag)).toEqual(columns.map(() => 'TD'));
    }
  });

  it("says in the pictures' texts what they show", async () => {
    expect(elementsOf((await read()).tree, 'Figure').map(({ alt }) => alt)).toEqual([
      'A cairn of 7 stones, 2 of them reached: stage 2.',
      expect.stringMatching(/^Bars of 10 focus areas, 0 to 100: Software infrastructure 100/),
      'The stage over time: 1 March 2024, 10:00 UTC stage 1; 1 March 2025, 10:00 UTC stage 4; 9 March 2027, 06:00 UTC stage 2.',
    ]);
  });

  it('marks all that is not read out as such', async () => {
    const { pieces, pages, unmarked } = await read();
    expect(unmarked).toBe(0);
    const feet = pieces.filter(({ tag, text }) => tag === 'Artifact' && text.includes('Page '));
    expect(feet.map(({ text }) => /Page (\d+) of (\d+)/.exec(text)?.slice(1).map(Number))).toEqual(
      Array.from({ length: pages }, (_, i) => [i + 1, pages]),
    );
  });

  it('has the numbers of the report', async () => {
    const tables = elementsOf((await read()).tree, 'Table').map(tableRows);
    const rows = tables.flat().map((row) => row.join(' | '));
    const criteria = new Map(whole.criteria.map((one) => [one.id, one]));
    const openFor = whole.blockers
      .map((id) => criteria.get(id))
      .map((one) => one && `${criterionSentence(one)} | ${days(one.effortDays)}`);
    expect(tables[0]?.slice(1).map((row) => row.slice(1).join(' | '))).toEqual(openFor);
    expect(tables[1]).toEqual([
      ['Focus area', 'Here', 'Worldwide'],
      ...whole.focusAreas.map(({ title, score }, i) => [title, figure(score), figure(11.25 + i)]),
    ]);
    for (const { calculatedAt, stage, score } of whole.trend)
      expect(rows).toContainEqual(
        expect.stringMatching(new RegExp(`^${moment(calculatedAt)}.* \\| ${stage} \\| ${score.toFixed(4)} \\|`)),
      );
    expect(rows.map((row) => row.replaceAll(' ', ''))).toContain(
      `Checksumofallanswers|${whole.computedFrom.answersChecksum}`,
    );
    expect(rows).toContain(`Answered | ${whole.computedFrom.answered} of ${whole.computedFrom.applicable}`);
  });

  it.each(['stage-0', 'stage-1-two-areas', 'stage-5-exchange', 'stage-7'])(
    'says of %s what is said on screen and by evaluate',
    async (example) => expect(await disagreementsOnPaper(diam, answersOf(example), numbersFrom(1))).toEqual([]),
  );

  // `npm run bench:report-agreement` compares 10,000 answer sets of each.
  it.each(shippedModelVersions().map((model) => [`${model.id} ${model.version}`, model] as const))(
    'says of any answers to %s what is said on screen, by evaluate and by the cheapest path',
    async (_, model) => {
      const next = numbersFrom(2027);
      for (let set = 0; set < 5; set += 1)
        expect(await disagreementsOnPaper(model, answerSet(model, next), next)).toEqual([]);
    },
  );

  it('is said to differ by the smallest change of a number', async () => {
    const { result } = saidOnPaper(await gapReportPdf(whole));
    const [first, ...rest] = whole.focusAreas;
    const changed = {
      ...whole,
      score: whole.score + 0.0001,
      focusAreas: [{ ...first!, score: first!.score + 0.01 }, ...rest],
      nextStage: null,
    };
    const found = differences(result, saidByReport(changed).result, 'the PDF', 'the report').map(
      (difference) => difference.split(' is ')[0],
    );
    expect(found).toEqual(['score', 'next stage', 'missing', 'missing: effort', 'focus area 1: score', 'trend: score']);
  });

  it('says in words that there is nobody to compare with', async () =>
    expect(words((await readOf(reportOn(input))).tree.map(({ text }) => text).join(' '))).toContain(
      'Fewer than five facilities share the filters',
    ));

  it('names the peers: how many, and their mean score', async () =>
    expect(words((await read()).tree.map(({ text }) => text).join(' '))).toContain(
      'Worldwide 312 facilities, mean score 3.26.',
    ));
});

describe('a gap report of an assessment that was visited', () => {
  const { stages, branches } = evaluate(diam, input);
  const met = [...stages, ...branches]
    .flatMap(({ criteria }) => criteria)
    .filter(({ status }) => status !== 'not-met')
    .map(({ id }) => id);
  const found = (...doubted: readonly string[]) =>
    met.map((criterionId) => ({
      criterionId,
      verdict: doubted.includes(criterionId) ? ('not-seen' as const) : ('confirmed' as const),
    }));
  const reported = (findings: ReturnType<typeof found>) =>
    reportOn(input, {
      visit: { visitId: '00000000-0000-4000-8000-0000000000d1', visitEndedOn: '2027-04-20', findings },
    });
  const sectionOf = async (report: GapReport) => {
    const [document] = (await readOf(report)).tree;
    const children = document?.children ?? [];
    const from = children.findIndex(({ tag, text }) => tag === 'H2' && text === 'Validated score');
    const rest = children.slice(from + 1);
    return from < 0
      ? null
      : rest.slice(
          0,
          rest.findIndex(({ tag }) => tag === 'H2'),
        );
  };
  const [doubted = ''] = met;

  it('has the validated score beside the self-reported one, and names what was not confirmed', async () => {
    const report = reported(found(doubted));
    const { validated } = report;
    expect(validated?.stage).toBeLessThan(report.stage);
    const section = (await sectionOf(report)) ?? [];
    const [scores, lost] = section.filter(({ tag }) => tag === 'Table').map(tableRows);
    expect(scores).toEqual([
      ['Result', 'Stage', 'Score'],
      ['Self-reported', String(report.stage), report.score.toFixed(4)],
      ['Validated', String(validated?.stage), validated?.score.toFixed(4)],
    ]);
    const title = report.criteria.find(({ id }) => id === doubted)?.title ?? '';
    expect(lost).toEqual([
      ['Not confirmed', 'Finding'],
      [title, 'Not seen'],
    ]);
    expect(words(section[0]?.text ?? '')).toContain('after the visit of 20 April 2027');
    expect(faultsOfAccess(await gapReportPdf(report))).toEqual([]);
  });
  it('is the same twice where everything was confirmed', async () => {
    const report = reported(found());
    const tables = ((await sectionOf(report)) ?? []).filter(({ tag }) => tag === 'Table').map(tableRows);
    expect(tables).toHaveLength(1);
    expect(tables[0]?.[1]?.slice(1)).toEqual(tables[0]?.[2]?.slice(1));
  });
  it('says all else as without a visit', async () => {
    const paper = async (report: GapReport) => saidOnPaper(await gapReportPdf(report)).result;
    expect(await paper(reported(found(doubted)))).toEqual(await paper(reportOn(input)));
  });
  it('has no such section without a visit', async () => expect(await sectionOf(reportOn(input))).toBeNull());
});

describe('a gap report with a difficult name', () => {
  const read = async (facilityName: string) =>
    readPdf(
      await gapReportPdf(
        reportOn({ areas: [{ id: 'a', kind: 'radiology', name: facilityName }], answers: {} }, { facilityName }),
      ),
    );
  it.each([
    ['markup', 'A & B <script>alert(1)</script> (Süd) \\endobj', 'A & B <script>alert(1)</script> (Süd) \\endobj'],
    ['control characters', 'Aurora\u0000\u0007\u202e Hospital\n', 'Aurora Hospital'],
    [
      '90 letters',
      'Universitätsklinikum für diagnostische und interventionelle Radiologie der Med. Fakultät Süd',
      'Universitätsklinikum für diagnostische und interventionelle Radiologie der Med. Fakultät Süd',
    ],
    [
      'a word wider than the page',
      'Krankenhausinformationssystem'.repeat(5),
      'Krankenhausinformationssystem'.repeat(5),
    ],
    ['Korean letters', '서울대학교 병원', '서울대학교 병원'],
    ['Chinese letters', '北京协和医院', '北京协和医院'],
    ['Japanese letters', '東京さくら病院', '東京さくら病院'],
  ])('says all of %s', async (_, name, expected) => {
    const { title, tree } = await read(name);
    const heading = elementsOf(tree, 'H1')[0]?.text ?? '';
    expect(heading.replaceAll(/\s/g, '')).toBe(expected.replaceAll(/\s/g, ''));
    expect(elementsOf(tree, 'Table').at(-1)?.text.replaceAll(/\s/g, '')).toContain(expected.replaceAll(/\s/g, ''));
    expect(title.replaceAll(/\s/g, '')).toBe(`Gapreport:${expected.replaceAll(/\s/g, '')}`);
  });
  it('is refused where no font has a letter, with the name and the letter', () =>
    expect(read('Aurora 𐲀')).rejects.toMatchObject({
      issues: [{ path: 'facility', message: 'no font has the letter "𐲀" (U+10C80) of "Aurora 𐲀"' }],
    }));
});

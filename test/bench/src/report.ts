import type { GapReport } from '@cairn/contracts/scoring/http/gap-report.js';
import { gapReportPdf } from '../../../libs/scoring/src/gap-report/gap-report.pdf.js';
import { largeReport } from './large-report.js';
import { median } from './measure.js';

const ROUNDS = Number(process.argv[2] ?? 9);
const PAGES = 40;
const LIMIT_MS = 1000;

const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

/** The same with other words in every row: what one round has set is of no use to the next. */
const inWordsOf = (round: number, report: GapReport): GapReport => ({
  ...report,
  facilityName: `${report.facilityName} ${round}`,
  criteria: report.criteria.map((one) => ({
    ...one,
    title: `${one.title} ${round}`,
    summary: `${round} ${one.summary}`,
  })),
});

/** The report of as many criteria as it takes to fill the pages. */
const main = async (): Promise<void> => {
  let times = 1;
  let [report, pdf] = [largeReport(times), await gapReportPdf(largeReport(times))];
  while (pagesIn(pdf) < PAGES) {
    times += 1;
    report = largeReport(times);
    pdf = await gapReportPdf(report);
  }
  const rounds: { readonly wall: number; readonly cpu: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const other = inWordsOf(round, report);
    const [started, used] = [performance.now(), process.cpuUsage()];
    await gapReportPdf(other);
    const { user, system } = process.cpuUsage(used);
    rounds.push({ wall: performance.now() - started, cpu: (user + system) / 1000 });
  }
  const wall = median(rounds.map((round) => round.wall));
  const cpu = median(rounds.map((round) => round.cpu));
  process.stdout.write(
    `gap report as PDF: ${pagesIn(pdf)} pages, ${report.criteria.length} criteria, ${Math.round(pdf.length / 1000)} kB; median of ${ROUNDS}: ${wall.toFixed(0)} ms (${cpu.toFixed(0)} ms of processor), limit ${LIMIT_MS} ms: ${wall <= LIMIT_MS ? 'reached' : 'MISSED'}\n`,
  );
};

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);

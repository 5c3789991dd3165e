import { unnamedProgramme } from '@cairn/contracts/certification/programme-identity.js';
import type { GapReport } from '@cairn/contracts/scoring/http/gap-report.js';
import { certificatePdf } from '../../../libs/certification/src/certificate/certificate.pdf.js';
import { sampleEntry } from '../../../libs/certification/src/identity/sample-entry.js';
import { namesOfTheWorld } from '../../../libs/platform/src/documents/testing/names-of-the-world.js';
import { gapReportPdf } from '../../../libs/scoring/src/gap-report/gap-report.pdf.js';
import { largeReport } from './large-report.js';
import { median } from './measure.js';

const ROUNDS = Number(process.argv[2] ?? 9);
const PAGES = 40;
const LIMIT_MS = 1000;
const LIMIT_OF_CERTIFICATE_MS = 150;

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

/** Milliseconds on the clock, and of the processor in all threads. */
const timed = async (work: () => Promise<unknown>): Promise<{ readonly wall: number; readonly cpu: number }> => {
  const [started, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return { wall: performance.now() - started, cpu: (user + system) / 1000 };
};

const print = (
  what: string,
  rounds: readonly { readonly wall: number; readonly cpu: number }[],
  limit: number,
): void => {
  const wall = median(rounds.map((round) => round.wall));
  const cpu = median(rounds.map((round) => round.cpu));
  process.stdout.write(
    `${what}; median of ${rounds.length}: ${wall.toFixed(0)} ms (${cpu.toFixed(0)} ms of processor), limit ${limit} ms: ${wall <= limit ? 'reached' : 'MISSED'}\n`,
  );
};

/** The report of as many criteria as it takes to fill the pages. */
const report = async (): Promise<void> => {
  let times = 1;
  let [of, pdf] = [largeReport(times), await gapReportPdf(largeReport(times))];
  while (pagesIn(pdf) < PAGES) {
    times += 1;
    of = largeReport(times);
    pdf = await gapReportPdf(of);
  }
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await timed(() => gapReportPdf(inWordsOf(round, of))));
  print(
    `gap report as PDF: ${pagesIn(pdf)} pages, ${of.criteria.length} criteria, ${Math.round(pdf.length / 1000)} kB`,
    rounds,
    LIMIT_MS,
  );
};

/** Certificates of hospitals with names in every script, after one that starts the typesetter. */
const certificates = async (): Promise<void> => {
  const sample = sampleEntry('2026-11-25T01:00:00.000Z', unnamedProgramme);
  const url = 'https://cairn.example.org';
  const credential = { document: { type: ['VerifiableCredential'] }, jwt: 'header.payload.signature' };
  await certificatePdf(sample, url, null);
  const rounds = [];
  for (const { name } of namesOfTheWorld())
    rounds.push(await timed(() => certificatePdf({ ...sample, facilityName: name }, url, credential)));
  print('certificate as PDF', rounds, LIMIT_OF_CERTIFICATE_MS);
};

report()
  .then(certificates)
  .then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exit(1);
    },
  );

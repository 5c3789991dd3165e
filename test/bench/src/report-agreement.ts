import { shippedModelVersions } from '@cairn/maturity-models/shipped.js';
import { answerSet, numbersFrom } from '@cairn/maturity-models';
import { disagreementsOnPaper } from '../../../libs/scoring/src/gap-report/testing/disagreements.js';

const SETS = Number(process.argv[2] ?? 10_000);
const SEED = Number(process.argv[3] ?? 2027);
/** Every version gets so many sets in turn, so that a run that is ended early has tried them all. */
const TURN = 100;

const main = async (): Promise<number> => {
  const versions = shippedModelVersions().map((model) => ({ model, next: numbersFrom(SEED) }));
  const started = performance.now();
  let disagree = 0;
  for (let done = 0; done < SETS; done += TURN) {
    for (const { model, next } of versions) {
      for (let set = done; set < Math.min(done + TURN, SETS); set += 1) {
        const found = await disagreementsOnPaper(model, answerSet(model, next), next);
        if (found.length > 0) disagree += 1;
        if (found.length > 0 && disagree <= 10)
          process.stdout.write(`${model.id} ${model.version}, set ${set}:\n  ${found.slice(0, 5).join('\n  ')}\n`);
      }
    }
    process.stderr.write(
      `\r${Math.min(done + TURN, SETS)} of ${SETS} sets, ${Math.round((performance.now() - started) / 1000)} s `,
    );
  }
  process.stderr.write('\n');
  process.stdout.write(
    `gap reports as PDF, read back and compared with report, evaluate and cheapest path: ${SETS.toLocaleString('en')} answer sets x ${versions.length} model versions: ${disagree} disagree\n`,
  );
  return disagree;
};

main().then(
  (disagree) => process.exit(disagree === 0 ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);

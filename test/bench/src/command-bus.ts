import { somePerson, scopeOf } from '@cairn/platform/testing/running-services.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { SurveysModule } from '@cairn/surveys';
import { CommandBus } from '@nestjs/cqrs';
import { ChangeAnswer, ChangeAnswerHandler } from '../../../libs/surveys/src/answers/change-answer.handler.js';
import { surveys } from '../../../libs/surveys/src/surveys.service.js';
import { anAssessment, completeAnswers } from '../../../libs/surveys/src/testing/an-assessment.js';
import { median } from './measure.js';

const ROUNDS = Number(process.argv[2] ?? 12);
const CLIENTS = 8;
/** The least that the processor time of a straight call may be of that by the bus. */
const GOAL = 0.97;

type Way = (command: ChangeAnswer) => Promise<unknown>;
type Measured = { readonly perSecond: number; readonly cpuMicros: number };

const main = async (): Promise<void> => {
  const http = await OverHttp.start([SurveysModule]);
  const service = http.service(surveys);
  const bus = http.app.get(CommandBus, { strict: false });
  const handler = new ChangeAnswerHandler(service);
  const ways: Readonly<Record<'straight' | 'bus', Way>> = {
    straight: (command) => handler.execute(command),
    bus: (command) => bus.execute(command),
  };

  /** Every answer of a facility, recorded by clients side by side, each in an assessment of its own. */
  const measure = async (way: Way): Promise<Measured> => {
    const assessments = await Promise.all(Array.from({ length: CLIENTS }, () => anAssessment(service)));
    const answers = assessments.map(({ areas }) => completeAnswers(areas));
    const [started, before] = [performance.now(), process.cpuUsage()];
    await Promise.all(
      assessments.map(async ({ assessmentId }, client) => {
        for (const { unitId, indicatorId, value } of answers[client] ?? [])
          await way(
            new ChangeAnswer(
              scopeOf(undefined, undefined, somePerson),
              { assessmentId, unitId, indicatorId },
              { type: 'RecordAnswer', data: { indicatorId, value, seenVersion: 0 } },
            ),
          );
      }),
    );
    const { user, system } = process.cpuUsage(before);
    const commands = answers.flat().length;
    return { perSecond: (commands / (performance.now() - started)) * 1000, cpuMicros: (user + system) / commands };
  };

  for (const way of Object.values(ways)) await measure(way);
  const rounds: { readonly straight: Measured; readonly bus: Measured }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const first = round % 2 ? 'bus' : 'straight';
    const second = round % 2 ? 'straight' : 'bus';
    const measured = { [first]: await measure(ways[first]), [second]: await measure(ways[second]) };
    rounds.push(measured as (typeof rounds)[number]);
  }
  await http.stop();
  const of = (way: 'straight' | 'bus', what: keyof Measured): number => median(rounds.map((round) => round[way][what]));
  const rate = of('bus', 'perSecond') / of('straight', 'perSecond');
  const cpu = of('straight', 'cpuMicros') / of('bus', 'cpuMicros');
  const line = (way: 'straight' | 'bus'): string =>
    `${way.padEnd(9)} ${of(way, 'perSecond').toFixed(0).padStart(6)} commands/s ${of(way, 'cpuMicros').toFixed(0).padStart(6)} µs of processor time each`;
  process.stdout.write(
    `Record an answer, ${CLIENTS} clients, medians of ${ROUNDS} rounds that take turns\n${line('straight')}\n${line('bus')}\n` +
      `By the bus: ${(rate * 100).toFixed(1)} % of the rate, ${(100 / cpu).toFixed(1)} % of the processor time; at most ${(100 / GOAL).toFixed(1)} % is asked.\n`,
  );
};

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);

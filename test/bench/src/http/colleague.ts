import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { percentiles } from '../measure.js';
import { type Place, answering } from './answering.js';

const INDICATOR = 'specialist-entry-point';

type Seen = { readonly stage: number; readonly bytes: number };

/** A colleague who has the score of an assessment open, as the web app does. */
class Colleague {
  private waiting: { readonly stage: number; readonly seen: (one: Seen) => void } | undefined;
  private stage = -1;
  private stop = (): void => undefined;

  constructor(
    private readonly url: string,
    private readonly cookie: string,
    readonly place: Place,
  ) {}

  /** Settles with the first message. */
  open(): Promise<void> {
    const { organizationId, assessmentId } = this.place;
    return new Promise((opened, failed) => {
      const sent = request(
        `${this.url}/api/scoring/${organizationId}/assessments/${assessmentId}/score/live`,
        { headers: { cookie: this.cookie, accept: 'text/event-stream' } },
        (response) => {
          if (response.statusCode !== 200) return failed(new Error(`The stream answered ${response.statusCode}.`));
          let text = '';
          response.setEncoding('utf8').on('data', (part: string) => {
            const messages = (text + part).split('\n\n');
            text = messages.pop() ?? '';
            for (const message of messages.filter((one) => one.includes('event: message'))) {
              this.hear(message);
              opened();
            }
          });
        },
      );
      sent.once('error', failed).end();
      this.stop = () => sent.destroy();
    });
  }

  get isAt(): number {
    return this.stage;
  }

  sees(stage: number): Promise<Seen> {
    return new Promise((seen) => (this.waiting = { stage, seen }));
  }

  close(): void {
    this.stop();
  }

  private hear(message: string): void {
    const { stage } = JSON.parse(/^data: (.*)$/m.exec(message)?.[1] ?? '{}') as { stage: number };
    this.stage = stage;
    if (this.waiting?.stage !== stage) return;
    this.waiting.seen({ stage, bytes: Buffer.byteLength(message) });
    this.waiting = undefined;
  }
}

export type AtColleague = { readonly p50Ms: number; readonly p99Ms: number; readonly bytes: number };

/**
 * From sending an answer that changes the stage until a colleague is told of the new stage, at so many answers a second
 * over all the places. An answer waits for the one before on its place.
 */
export const stageAtColleague = async (
  server: { readonly url: string; readonly cookie: string },
  places: readonly Place[],
  perSecond: number,
  seconds: number,
): Promise<AtColleague> => {
  const answer = answering(server.url, server.cookie, INDICATOR);
  const colleagues = places.map((place) => new Colleague(server.url, server.cookie, place));
  await Promise.all(colleagues.map((one) => one.open()));
  const stages = await stagesOf(colleagues, answer);
  const millis: number[] = [];
  let bytes = 0;
  const lanes = colleagues.map(() => Promise.resolve());
  const started = performance.now();
  for (let turn = 0; turn < perSecond * seconds; turn += 1) {
    await pause(Math.max(0, started + (turn * 1000) / perSecond - performance.now()));
    const index = turn % colleagues.length;
    const colleague = colleagues[index] as Colleague;
    const yes = Math.floor(turn / colleagues.length) % 2 === 1;
    const before = lanes[index];
    lanes[index] = (async () => {
      await before;
      const seen = colleague.sees(stages[yes ? 'yes' : 'no']);
      const sent = performance.now();
      await answer(colleague.place, yes);
      ({ bytes } = await seen);
      millis.push(performance.now() - sent);
    })();
  }
  await Promise.all(lanes);
  for (const one of colleagues) one.close();
  return { ...percentiles(millis), bytes };
};

type Answer = ReturnType<typeof answering>;

/** Which stages the two answers lead to; they end at "yes". */
const stagesOf = async (
  colleagues: readonly Colleague[],
  answer: Answer,
): Promise<Readonly<Record<'yes' | 'no', number>>> => {
  const settled = async (yes: boolean): Promise<number> => {
    for (const { place } of colleagues) await answer(place, yes);
    for (let last = -2; ; await pause(500)) {
      const [first, ...others] = colleagues.map(({ isAt }) => isAt);
      if (first === last && others.every((stage) => stage === first)) return first;
      last = first ?? -1;
    }
  };
  const no = await settled(false);
  return { no, yes: await settled(true) };
};

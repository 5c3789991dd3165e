import type { ScoreChange } from '@cairn/contracts/scoring/http/scores.js';

/** The results at which the stage or the standing changed, and the first one. */
export const stageSteps = (history: readonly ScoreChange[]): readonly ScoreChange[] =>
  history.filter(({ stage, final }, place) => {
    const before = history[place - 1];
    return before?.stage !== stage || before.final !== final;
  });

/** The results at which the score or the standing changed, and the first one. */
export const scoreSteps = (history: readonly ScoreChange[]): readonly ScoreChange[] =>
  history.filter(({ score, final }, place) => {
    const before = history[place - 1];
    return before?.score !== score || before.final !== final;
  });

/** Heights are pixels; across, 0 is the first result and 1 is now. */
export type Picture = {
  readonly height: number;
  /** Horizontal lines, one a stage, with the number that stands before it. */
  readonly rungs: readonly { readonly stage: number; readonly y: number }[];
  readonly line: string;
  readonly points: readonly (ScoreChange & { readonly x: number; readonly y: number })[];
};

const [rung, top] = [20, 12];

export const pictureHeight = (highest: number): number => top * 2 + highest * rung;

/** Stage over time as a line of steps, from the first result to `now`. */
export const stagePicture = (steps: readonly ScoreChange[], highest: number, now: string): Picture => {
  const from = Date.parse(steps[0]?.at ?? now);
  const length = Math.max(1, Date.parse(now) - from);
  const x = (at: string): number => Math.round(10_000 * ((Date.parse(at) - from) / length)) / 10_000;
  const y = (stage: number): number => top + (highest - stage) * rung;
  const points = steps.map((step) => ({ ...step, x: x(step.at), y: y(step.stage) }));
  const line = points
    .map((point, place) => (place === 0 ? `M${point.x} ${point.y}` : `H${point.x}V${point.y}`))
    .join('');
  return {
    height: pictureHeight(highest),
    rungs: Array.from({ length: highest + 1 }, (_, stage) => ({ stage, y: y(stage) })),
    line: points.length === 0 ? '' : `${line}H1`,
    points,
  };
};

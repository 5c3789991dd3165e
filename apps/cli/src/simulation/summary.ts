import type { ModelVersion } from '@cairn/maturity-models';
import { table } from '../table.js';
import { lasting } from './progress-lines.js';
import type { Tally } from '@cairn/simulation/tally.js';
import { stageMix } from '@cairn/simulation/stage-mix.js';

/** What was simulated, how fast, and how near the stages came to the mix they were drawn from. */
export const summaryOf = (tally: Tally, model: ModelVersion, seconds: number, size: string): string => {
  const { facilities, organizations, assessments, answers, visits, stages } = tally;
  const scored = [...stages.values()].reduce((sum, count) => sum + count, 0);
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  return [
    `${facilities} facilities of ${organizations} organizations, ${assessments} assessments with ${answers} answers, ${visits} visits\n`,
    `${lasting(seconds)}, ${(facilities / seconds).toFixed(1)} facilities/s, database ${size}\n\n`,
    table(
      ['stage', 'facilities', 'share', 'drawn from'],
      stageMix(model).map(([stage, share]) => [
        String(stage),
        String(stages.get(stage) ?? 0),
        percent((stages.get(stage) ?? 0) / Math.max(1, scored)),
        percent(share),
      ]),
    ),
  ].join('');
};

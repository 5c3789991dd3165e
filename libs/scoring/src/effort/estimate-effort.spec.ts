import { given } from '@cairn/event-sourcing/testing/given.js';
import type { EffortEvent } from './effort-events.js';
import { effort } from './effort.js';

const criterionId = 'S2.linked';
const estimate = (days: number | null, seenVersion: number) =>
  ({ type: 'EstimateEffort', data: { criterionId, days, seenVersion } }) as const;
const estimated = (days: number, id = criterionId): EffortEvent => ({
  type: 'EffortEstimated',
  data: { criterionId: id, days },
});
const withdrawn: EffortEvent = { type: 'EffortEstimateWithdrawn', data: { criterionId } };

describe('estimating the effort of a criterion', () => {
  it('keeps the figure of the hospital', () => given(effort).when(estimate(12.5, 0)).then(estimated(12.5)));
  it('may say that it takes nothing', () => given(effort).when(estimate(0, 0)).then(estimated(0)));
  it('replaces a figure that was seen', () => given(effort, estimated(12.5)).when(estimate(20, 1)).then(estimated(20)));
  it('takes a figure back', () => given(effort, estimated(12.5)).when(estimate(null, 1)).then(withdrawn));
  it('changes nothing for the same figure', () => given(effort, estimated(12.5)).when(estimate(12.5, 1)).thenNothing());
  it('changes nothing where there is no figure to take back', () =>
    given(effort).when(estimate(null, 0)).thenNothing());
  it('counts each criterion by itself', () =>
    given(effort, estimated(3, 'S3.strategy')).when(estimate(12.5, 0)).then(estimated(12.5)));
  it('is refused when another person has changed the figure since', () =>
    given(effort, estimated(12.5), withdrawn)
      .when(estimate(20, 1))
      .thenRejected('changed-meanwhile', { days: null, version: 2 }));
});

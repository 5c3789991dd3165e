import type { DataOf } from '@cairn/contracts/event-contract.js';
import type { stageChanged } from '@cairn/contracts/scoring/events/stage-changed.v1.js';

export type StageChange = DataOf<typeof stageChanged>;

/** One change from before the first of them to where the last one led. */
export const joined = (before: StageChange | undefined, now: StageChange): StageChange =>
  before ? { ...now, from: before.from } : now;

/** A facility that was never scored comes from stage 0; back where it was, nothing has changed for anybody. */
export const isChange = ({ from, to }: StageChange): boolean => (from ?? 0) !== to;

import { evolveWith, mapWith } from '@cairn/event-sourcing';
import type { EffortEvent } from './effort-events.js';

/** `version` counts the changes of this one figure; `days` is null after it was withdrawn. */
export type Figure = { readonly days: number | null; readonly version: number };

/** The hospital's own figures for one assessment, by criterion. */
export type Effort = { readonly figures: ReadonlyMap<string, Figure> };

export type EffortRejection = 'changed-meanwhile';

export const noEffort: Effort = { figures: new Map() };

export const figureOf = ({ figures }: Effort, criterionId: string): Figure =>
  figures.get(criterionId) ?? { days: null, version: 0 };

const changed = (effort: Effort, criterionId: string, days: number | null): Effort => ({
  figures: mapWith(effort.figures, [criterionId, { days, version: figureOf(effort, criterionId).version + 1 }]),
});

export const evolve = evolveWith<Effort, EffortEvent>({
  EffortEstimated: (effort, { data }) => changed(effort, data.criterionId, data.days),
  EffortEstimateWithdrawn: (effort, { data }) => changed(effort, data.criterionId, null),
});

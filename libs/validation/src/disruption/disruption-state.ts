import { evolveWith, mapWith } from '@cairn/event-sourcing';
import type { DisruptionEvent, DisruptionEventData, MovedVisit } from './disruption-events.js';

/** Every code by which a rule of disruptions says no. */
export type DisruptionRejection = 'disruption-not-declared' | 'disruption-not-applied' | 'not-in-disruption';

/** `undoing` from the request to undo it until each visit was tried. */
export type Disruption = {
  readonly status: 'none' | 'applying' | 'applied' | 'undoing' | 'undone';
  readonly declared: DisruptionEventData<'DisruptionDeclared'> | null;
  readonly undoneBy: string | null;
  /** By visit; null where a rule refused it. */
  readonly shifted: ReadonlyMap<string, MovedVisit | null>;
  readonly restored: ReadonlyMap<string, MovedVisit | null>;
};

export const noDisruption: Disruption = {
  status: 'none',
  declared: null,
  undoneBy: null,
  shifted: new Map(),
  restored: new Map(),
};

export const evolveDisruption = evolveWith<Disruption, DisruptionEvent>({
  DisruptionDeclared: (_, { data }) => ({ ...noDisruption, status: 'applying', declared: data }),
  VisitShifted: (one, { data }) => ({ ...one, shifted: mapWith(one.shifted, [data.visitId, data]) }),
  ShiftRefused: (one, { data }) => ({ ...one, shifted: mapWith(one.shifted, [data.visitId, null]) }),
  ShiftsEnded: (one) => ({ ...one, status: 'applied' }),
  UndoRequested: (one, { data }) => ({ ...one, status: 'undoing', undoneBy: data.undoneBy }),
  VisitRestored: (one, { data }) => ({ ...one, restored: mapWith(one.restored, [data.visitId, data]) }),
  RestoreRefused: (one, { data }) => ({ ...one, restored: mapWith(one.restored, [data.visitId, null]) }),
  RestoresEnded: (one) => ({ ...one, status: 'undone' }),
});

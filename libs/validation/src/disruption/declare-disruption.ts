import type { Command } from '@cairn/event-sourcing';
import type { DisruptionEvent, DisruptionEventData } from './disruption-events.js';
import type { Disruption } from './disruption-state.js';

export type DeclareDisruption = Command<
  'DeclareDisruption',
  Omit<DisruptionEventData<'DisruptionDeclared'>, 'declaredBy'>
>;

export const declareDisruption = ({ data, meta }: DeclareDisruption, { declared }: Disruption): DisruptionEvent[] =>
  declared ? [] : [{ type: 'DisruptionDeclared', data: { ...data, declaredBy: meta.actor } }];

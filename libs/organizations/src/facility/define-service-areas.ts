import type { ServiceArea } from '@cairn/contracts/organizations/facility.js';
import { type Command, Rejection } from '@cairn/event-sourcing';
import type { FacilityEvent } from './facility-events.js';
import type { Facility, FacilityRejection } from './facility-state.js';

type NamedArea = { readonly id?: string | undefined; readonly name: string; readonly kind: string };

/** The whole list. `newIds` has an id for each area that comes without one, in their order. */
export type DefineServiceAreas = Command<
  'DefineServiceAreas',
  { readonly serviceAreas: readonly NamedArea[]; readonly newIds: readonly string[] }
>;

/** Areas keep their ids, since answers hang on them; a new one is given its own. */
export const defineServiceAreas = ({ data }: DefineServiceAreas, facility: Facility): FacilityEvent[] => {
  if (!facility.id) throw new Rejection<FacilityRejection>('facility-not-added');
  const serviceAreas = withIds(data.serviceAreas, data.newIds);
  refuseForeignAreas(data.serviceAreas, facility);
  refuseTwins(
    'service-area-twice',
    serviceAreas.map(({ id }) => id),
  );
  refuseTwins(
    'service-area-name-twice',
    serviceAreas.map(({ name }) => name.normalize('NFKC').toLowerCase()),
  );
  return same(facility.serviceAreas, serviceAreas) ? [] : [{ type: 'ServiceAreasDefined', data: { serviceAreas } }];
};

const withIds = (areas: readonly NamedArea[], newIds: readonly string[]): ServiceArea[] => {
  const ids = newIds.values();
  return areas.map(({ id, name, kind }) => ({ id: id ?? (ids.next().value as string), name, kind }));
};

const refuseForeignAreas = (areas: readonly NamedArea[], facility: Facility): void => {
  const known = new Set(facility.serviceAreas.map(({ id }) => id));
  const foreign = areas.find(({ id }) => id !== undefined && !known.has(id));
  if (foreign) throw new Rejection<FacilityRejection>('service-area-unknown', { id: foreign.id });
};

const refuseTwins = (code: FacilityRejection, values: readonly string[]): void => {
  const twin = values.find((value, index) => values.indexOf(value) !== index);
  if (twin !== undefined) throw new Rejection<FacilityRejection>(code, { twin });
};

const same = (before: readonly ServiceArea[], after: readonly ServiceArea[]): boolean =>
  before.length === after.length &&
  before.every(
    ({ id, name, kind }, index) => id === after[index]?.id && name === after[index].name && kind === after[index].kind,
  );

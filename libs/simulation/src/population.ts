import type { FacilityProfile, ServiceArea } from '@cairn/contracts/organizations/facility.js';
import { derivedId } from '@cairn/platform/service/derived-id.js';
import { type Draws, drawsOf } from './chance.js';
import { type Place, places as allPlaces } from './places.js';

export type SimulatedFacility = {
  readonly id: string;
  readonly profile: FacilityProfile;
  readonly serviceAreas: readonly ServiceArea[];
};

export type SimulatedOrganization = {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly timeZone: string;
  /** Registers the organization, answers and submits. */
  readonly adminId: string;
  readonly facilities: readonly SimulatedFacility[];
};

export type Wanted = {
  readonly seed: string;
  /** Facilities altogether. */
  readonly facilities: number;
  /** Kinds of service area to choose from, the commonest first; none when the model asks no service area anything. */
  readonly areaKinds: readonly string[];
  /** Where they stand; all over the world otherwise. */
  readonly places?: readonly Place[] | undefined;
};

const LARGEST_ORGANIZATION = 40;
const sizes: readonly (readonly [readonly [least: number, most: number], number])[] = [
  [[1, 1], 42],
  [[2, 3], 26],
  [[4, 8], 18],
  [[9, 20], 10],
  [[21, LARGEST_ORGANIZATION], 4],
];

/** Organizations of 1 to 40 facilities, one after the other, until there are as many facilities as wanted. */
export const organizationsOf = function* ({
  seed,
  facilities,
  areaKinds,
  places = allPlaces,
}: Wanted): Generator<SimulatedOrganization> {
  for (let number = 1, left = facilities; left > 0; number += 1) {
    const draws = drawsOf(seed, 'organization', number);
    const place = draws.weighted(places.map((one) => [one, one.weight] as const));
    const size = Math.min(left, sizeOf(draws));
    const id = organizationId(seed, number);
    left -= size;
    yield {
      id,
      name: `${draws.pick(firstWords)} ${draws.pick(secondWords)} ${draws.pick(unions)}`,
      country: place.country,
      timeZone: place.zones[0] as string,
      adminId: derivedId('simulated admin', id),
      facilities: facilitiesOf(id, size, place, areaKinds),
    };
  }
};

const sizeOf = (draws: Draws): number => {
  const [least, most] = draws.weighted(sizes);
  return draws.whole(least, most);
};

const organizationId = (seed: string, number: number): string =>
  derivedId('simulated organization', seed, String(number));

const facilitiesOf = (
  organization: string,
  size: number,
  place: Place,
  areaKinds: readonly string[],
): SimulatedFacility[] => {
  const names = new Set<string>();
  return Array.from({ length: size }, (_, index) => {
    const id = derivedId('simulated facility', organization, String(index));
    const draws = drawsOf(id, 'facility');
    const profile = profileOf(draws, place, names);
    return { id, profile, serviceAreas: areasOf(id, profile, areaKinds) };
  });
};

type Type = FacilityProfile['type'];

const types = [
  ['general-hospital', 55],
  ['specialty-hospital', 14],
  ['teaching-hospital', 11],
  ['imaging-centre', 11],
  ['clinic', 9],
] as const;
const teaching: Readonly<Record<Type, number>> = {
  'general-hospital': 0.12,
  'specialty-hospital': 0.15,
  'teaching-hospital': 1,
  'imaging-centre': 0.02,
  clinic: 0.02,
};
const medianBeds: Readonly<Record<Type, number>> = {
  'general-hospital': 190,
  'specialty-hospital': 120,
  'teaching-hospital': 620,
  'imaging-centre': 0,
  clinic: 8,
};
const called: Readonly<Record<Type, readonly string[]>> = {
  'general-hospital': ['Hospital', 'General Hospital', 'Community Hospital', 'District Hospital', 'Medical Centre'],
  'specialty-hospital': ['Heart Hospital', 'Children’s Hospital', 'Orthopaedic Hospital', 'Cancer Centre'],
  'teaching-hospital': ['University Hospital', 'Teaching Hospital', 'Academic Medical Centre'],
  'imaging-centre': ['Imaging Centre', 'Diagnostic Centre'],
  clinic: ['Clinic', 'Day Clinic'],
};

const profileOf = (draws: Draws, { country, region, zones, ownership }: Place, taken: Set<string>): FacilityProfile => {
  const type = draws.weighted(types);
  return {
    name: nameOf(draws, type, taken),
    country,
    region,
    timeZone: draws.weighted(zones.map((zone, index) => [zone, 1 / (index + 1)] as const)),
    type,
    beds: bedsOf(draws, type),
    teaching: draws.happens(teaching[type]),
    ownership: draws.weighted(ownership),
  };
};

/** Few large ones, many small ones, around the median of the type. */
const bedsOf = (draws: Draws, type: Type): number =>
  Math.min(3500, Math.round(medianBeds[type] * Math.exp(1.7 * (draws.share() + draws.share() + draws.share() - 1.5))));

const nameOf = (draws: Draws, type: Type, taken: Set<string>): string => {
  for (let turn = 1; ; turn += 1) {
    const name = `${draws.pick(firstWords)} ${draws.pick(secondWords)} ${draws.pick(called[type])}${turn > 20 ? ` ${turn}` : ''}`;
    if (!taken.has(name)) {
      taken.add(name);
      return name;
    }
  }
};

const ONE_AREA = 0.01;

const areasOf = (facility: string, { type, beds }: FacilityProfile, kinds: readonly string[]): ServiceArea[] => {
  const draws = drawsOf(facility, 'service areas');
  const small = type === 'imaging-centre' || type === 'clinic';
  const usual = small ? draws.whole(2, 3) : draws.whole(2, 3) + Math.min(4, Math.floor(beds / 200));
  const left = [...kinds];
  return Array.from({ length: Math.min(left.length, draws.happens(ONE_AREA) ? 1 : usual) }, (_, index) => {
    const kind = draws.weighted(left.map((one, place) => [one, 1 / (place + 2)] as const));
    left.splice(left.indexOf(kind), 1);
    return { id: derivedId('simulated service area', facility, String(index)), name: titled(kind), kind };
  });
};

const titled = (kind: string): string => kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ');

const unions = ['Health', 'Health Network', 'Health Group', 'Hospitals', 'Care Alliance', 'Health Trust'];
const firstWords = [
  'Amber',
  'Arbor',
  'Aspen',
  'Birch',
  'Bright',
  'Cedar',
  'Clear',
  'Cobalt',
  'Copper',
  'Coral',
  'Crystal',
  'Eastern',
  'Elder',
  'Evergreen',
  'Fern',
  'Golden',
  'Granite',
  'Grand',
  'Green',
  'Harbour',
  'Hazel',
  'Heather',
  'High',
  'Holly',
  'Iron',
  'Ivory',
  'Jade',
  'Juniper',
  'Lake',
  'Laurel',
  'Linden',
  'Long',
  'Maple',
  'Marble',
  'Meadow',
  'Misty',
  'Moss',
  'Northern',
  'Oak',
  'Olive',
  'Opal',
  'Orchard',
  'Pearl',
  'Pine',
  'Quiet',
  'Red',
  'River',
  'Rowan',
  'Royal',
  'Sage',
  'Silver',
  'Slate',
  'Southern',
  'Spring',
  'Stone',
  'Summer',
  'Sunny',
  'Valley',
  'Western',
  'White',
  'Willow',
  'Winter',
];
const secondWords = [
  'Bank',
  'Bay',
  'Bend',
  'Bridge',
  'Brook',
  'Cliff',
  'Coast',
  'Cove',
  'Creek',
  'Crest',
  'Dale',
  'Falls',
  'Field',
  'Ford',
  'Forest',
  'Garden',
  'Gate',
  'Glen',
  'Grove',
  'Haven',
  'Heights',
  'Hill',
  'Hollow',
  'Island',
  'Landing',
  'Meadows',
  'Mill',
  'Mountain',
  'Park',
  'Pass',
  'Plain',
  'Point',
  'Pond',
  'Ridge',
  'Rock',
  'Sands',
  'Shore',
  'Springs',
  'Terrace',
  'Vale',
  'View',
  'Waters',
  'Well',
  'Wood',
];

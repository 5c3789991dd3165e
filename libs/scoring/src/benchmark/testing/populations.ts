import type { Attributes, Contribution } from '../contribution.js';

export type Chance = () => number;

/** The same numbers in [0, 1) for the same seed. */
export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const countries: Readonly<Record<string, readonly string[]>> = {
  africa: ['ZA', 'KE', 'EG', 'NG'],
  'asia-pacific': ['AU', 'KR', 'SG', 'IN', 'NZ'],
  europe: ['DE', 'NL', 'ES', 'LI', 'TR', 'PT', 'MT'],
  'latin-america': ['BR', 'CL', 'CR'],
  'middle-east': ['SA', 'AE', 'QA'],
  'north-america': ['US', 'CA', 'BM'],
};
const types = ['general-hospital', 'specialty-hospital', 'teaching-hospital', 'imaging-centre', 'clinic'];
const sizes = ['no-beds', 'under-100', '100-399', '400-and-more'];
const ownerships = ['public', 'non-profit', 'private'];

/** The first of a list more often than the last, as countries and types are in the world. */
const oneOf = (values: readonly string[], chance: Chance): string =>
  values[Math.floor(chance() ** 2 * values.length)] ?? '';

export const someAttributes = (chance: Chance): Attributes => {
  const region = oneOf(['europe', 'north-america', 'asia-pacific', 'middle-east', 'latin-america', 'africa'], chance);
  return {
    region,
    country: oneOf(countries[region] ?? [], chance),
    type: oneOf(types, chance),
    size: sizes[Math.floor(chance() * 4)] ?? '',
    teaching: chance() < 0.3 ? 'yes' : 'no',
    ownership: oneOf(ownerships, chance),
  };
};

/** Half of all facilities are at the lowest stages; every score is one of its kind. */
export const someScore = (chance: Chance): Pick<Contribution, 'stage' | 'score' | 'height' | 'focusAreas'> => {
  const score = Math.floor(chance() ** 1.5 * 80_000) / 10_000;
  return {
    stage: Math.floor(score),
    score,
    height: Math.floor(score),
    focusAreas: { workflow: Math.round(chance() * 100) },
  };
};

type Facility = { readonly id: string; readonly organizationId: string; readonly attributes: Attributes };

/**
 * What may be published at each of some quarters: facilities join, are assessed again, and organizations withdraw their
 * consent and give it.
 */
export const someQuarters = (seed: number, facilities: number, quarters: number): Contribution[][] => {
  const chance = chanceOf(seed);
  const organizations = Math.max(3, Math.floor(facilities / 3));
  const all: Facility[] = [];
  const latest = new Map<string, Contribution>();
  const withdrawn = new Set<string>();
  return Array.from({ length: quarters }, (_, quarter) => {
    for (let joining = quarter === 0 ? facilities : Math.floor(chance() * 6); joining > 0; joining -= 1) {
      const organization = chance() < 0.15 ? 0 : Math.floor(chance() * organizations);
      all.push({ id: `f${all.length}`, organizationId: `o${organization}`, attributes: someAttributes(chance) });
    }
    const share = quarter === 0 ? 1 : chance() * 0.5;
    for (const { id, organizationId, attributes } of all) {
      if (latest.has(id) && chance() > share) continue;
      latest.set(id, { record: `${id}/${quarter}`, facilityId: id, organizationId, attributes, ...someScore(chance) });
    }
    for (let organization = 0; organization < organizations; organization += 1) {
      if (chance() > 0.04) continue;
      const id = `o${organization}`;
      if (!withdrawn.delete(id)) withdrawn.add(id);
    }
    return [...latest.values()].filter(({ organizationId }) => !withdrawn.has(organizationId));
  });
};

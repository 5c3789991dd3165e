import { facilityProfile, serviceArea } from '@cairn/contracts/organizations/facility.js';
import { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';
import { places } from './places.js';
import { type SimulatedOrganization, organizationsOf } from './population.js';

const areaKinds = findShippedModelVersion('diam-enterprise')?.areaKinds ?? [];
const population = (seed: string, facilities: number): SimulatedOrganization[] => [
  ...organizationsOf({ seed, facilities, areaKinds }),
];

describe('a simulated population', () => {
  const organizations = population('cairn', 3000);
  const facilities = organizations.flatMap((organization) => organization.facilities);

  it('is the same for the same seed', () => expect(population('cairn', 200)).toEqual(population('cairn', 200)));
  it('is another one for another seed', () => {
    const ids = (seed: string) =>
      population(seed, 50).flatMap((organization) => organization.facilities.map(({ id }) => id));
    expect(new Set([...ids('cairn'), ...ids('other')]).size).toBe(100);
  });
  it('has exactly as many facilities as wanted, each once', () => {
    expect(facilities).toHaveLength(3000);
    expect(new Set(facilities.map(({ id }) => id)).size).toBe(3000);
    expect(new Set(organizations.map(({ id }) => id)).size).toBe(organizations.length);
  });
  it('has organizations of 1 to 40 facilities', () => {
    const sizes = organizations.map((organization) => organization.facilities.length);
    expect([Math.min(...sizes), Math.max(...sizes) <= 40, Math.max(...sizes) > 20]).toEqual([1, true, true]);
  });
  it('has profiles and service areas which a person could have entered', () => {
    for (const { profile, serviceAreas } of facilities) {
      expect(facilityProfile.parse(profile)).toEqual(profile);
      for (const area of serviceAreas) expect(serviceArea.parse(area)).toEqual(area);
      expect(new Set(serviceAreas.map(({ name }) => name)).size).toBe(serviceAreas.length);
    }
  });
  it('names the facilities of an organization differently', () => {
    for (const { facilities: own } of organizations)
      expect(new Set(own.map(({ profile }) => profile.name)).size).toBe(own.length);
  });
  it('lies in every region, in every country, in zones of one country and several', () => {
    expect(new Set(facilities.map(({ profile }) => profile.region)).size).toBe(6);
    expect(new Set(facilities.map(({ profile }) => profile.country)).size).toBe(places.length);
    expect(
      new Set(facilities.filter(({ profile }) => profile.country === 'US').map(({ profile }) => profile.timeZone)).size,
    ).toBeGreaterThan(2);
  });
  it('has every type, ownership and size, and a part that teaches', () => {
    const kinds = (of: (facility: (typeof facilities)[number]) => unknown) => new Set(facilities.map(of)).size;
    expect(kinds(({ profile }) => profile.type)).toBe(5);
    expect(kinds(({ profile }) => profile.ownership)).toBe(3);
    const share = facilities.filter(({ profile }) => profile.teaching).length / facilities.length;
    expect(share).toBeGreaterThan(0.12);
    expect(share).toBeLessThan(0.3);
    for (const [least, most] of [
      [1, 99],
      [100, 399],
      [400, 3500],
    ] as const)
      expect(facilities.filter(({ profile: { beds } }) => beds >= least && beds <= most).length).toBeGreaterThan(300);
  });
});

import { region } from '@cairn/contracts/organizations/facility.js';
import { countriesIn } from '../i18n/countries.js';
import { regionOf } from './region-of.js';
import { proposedZone, zonesOf } from './zones-of.js';

describe('choosing a country', () => {
  it('proposes one world region for each country that is offered', () => {
    for (const { code, name } of countriesIn('en'))
      expect([name, region.options]).toEqual([name, expect.arrayContaining([regionOf(code)])]);
  });
  it.each([
    ['DE', 'europe'],
    ['SA', 'middle-east'],
    ['EG', 'africa'],
    ['JP', 'asia-pacific'],
    ['MX', 'latin-america'],
    ['CA', 'north-america'],
  ])('counts %s to %s', (code, expected) => expect(regionOf(code)).toBe(expected));

  it.each([
    ['SA', 'Asia/Riyadh'],
    ['DE', 'Europe/Berlin'],
    ['ES', 'Europe/Madrid'],
    ['JP', 'Asia/Tokyo'],
  ])('proposes the time zone of %s', (code, expected) => expect(proposedZone(code, 'America/Lima')).toBe(expected));
  it('proposes the own zone where it is one of several', () =>
    expect(proposedZone('US', 'America/Chicago')).toBe('America/Chicago'));
  it('proposes none where there are several and a person must say', () =>
    expect(proposedZone('US', 'Asia/Riyadh')).toBe(''));
  it('keeps the own zone where the browser knows no zone of the country', () =>
    expect(proposedZone('XK', 'Europe/Rome', [])).toBe('Europe/Rome'));
  it('knows the zones of a country', () => expect(zonesOf('SA')).toEqual(['Asia/Riyadh']));
  it('knows none of what is no country', () => expect(zonesOf('')).toEqual([]));
});

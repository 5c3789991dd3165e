import type { Me } from '@cairn/contracts/me.js';
import { scopeIn, scopeKey, scopesOf } from './scopes.js';

const north = { organizationId: 'north', organizationName: 'Northern Lights Health', role: 'admin' } as const;
const south = { organizationId: 'south', organizationName: 'Southern Cross Health', role: 'reader' } as const;
const me = (programmeRoles: Me['programmeRoles'] = []): Me => ({
  person: {
    id: 'p',
    name: 'Amal Admin',
    email: 'amal@example.org',
    locale: 'en',
    timeZone: 'UTC',
    hasPassword: true,
    twoFactorEnabled: false,
  },
  secondFactorDueAt: null,
  memberships: [north, south],
  programmeRoles,
  demo: false,
});
const where = (chosen: string | null, linked?: string, who = me()) => {
  const scope = scopeIn(scopesOf(who), chosen, linked);
  return scope && scopeKey(scope);
};

describe('what a person works for', () => {
  it('is what was chosen last, else the first there is', () => {
    expect(where('south')).toBe('south');
    expect(where(null)).toBe('north');
    expect(where('left long ago')).toBe('north');
    expect(scopeIn([], null, 'north')).toBeNull();
  });
  it('follows a link to another organization the person belongs to', () =>
    expect(where('north', 'south')).toBe('south'));
  it('stays where a link leads to a foreign organization', () => expect(where('south', 'elsewhere')).toBe('south'));
  it('stays the programme for staff who look at an organization', () => {
    expect(where('programme', 'south', me(['manager']))).toBe('programme');
    expect(where('north', 'south', me(['manager']))).toBe('south');
  });
});

import type { Me } from '@cairn/contracts/me.js';
import { closedTo } from './page-access.js';

const member = (role: 'admin' | 'contributor' | 'reader'): Pick<Me, 'programmeRoles' | 'memberships'> => ({
  programmeRoles: [],
  memberships: [{ organizationId: 'north', organizationName: 'Northern Lights Health', role }],
});
const staff = (...programmeRoles: Me['programmeRoles']) => ({ programmeRoles, memberships: [] });

describe('a page by its address', () => {
  it.each(['/desk', '/requests', '/staff', '/models', '/models/diam-enterprise/2019', '/mails'])(
    '%s is for staff',
    (path) => {
      expect(closedTo(member('admin'), path, 'north')).toBe('staff-only');
      expect(closedTo(staff('manager'), path, '')).toBeUndefined();
      expect(closedTo(staff('validator'), path, '')).toBe('other-staff');
    },
  );
  it('of the mails is not for who plans visits', () =>
    expect(closedTo(staff('scheduler'), '/mails', '')).toBe('other-staff'));
  it.each(['/facilities/new', '/visits/request'])('%s is for administrators of that organization', (path) => {
    expect(closedTo(member('admin'), path, 'north')).toBeUndefined();
    expect(closedTo(member('admin'), path, 'south')).toBe('admins-only');
    expect(closedTo(member('contributor'), path, 'north')).toBe('admins-only');
    expect(closedTo(staff('manager'), path, 'north')).toBe('admins-only');
  });
  it.each(['/assessments', '/facilities', '/members'])('%s asks staff for an organization', (path) => {
    expect(closedTo(staff('scheduler'), path, '')).toBe('no-organization');
    expect(closedTo(staff('scheduler'), path, 'north')).toBeUndefined();
    expect(closedTo(staff('scheduler'), `${path}/1`, '')).toBeUndefined();
  });
  it('that anybody reads is open', () => {
    for (const path of ['/', '/facilities', '/facilities/newer', '/visits/1', '/settings', '/modelship'])
      expect(closedTo(member('reader'), path, 'north')).toBeUndefined();
  });
});

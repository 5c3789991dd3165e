import { Rejection } from '@cairn/event-sourcing';
import type { Organization, OrganizationRejection } from './organization-state.js';

/** @throws Rejection `last-admin` when nobody else could administer the organization */
export const refuseLosingLastAdmin = ({ members }: Organization, personId: string): void => {
  const others = [...members].some(([id, role]) => id !== personId && role === 'admin');
  if (members.get(personId) === 'admin' && !others) throw new Rejection<OrganizationRejection>('last-admin');
};

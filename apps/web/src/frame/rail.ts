import {
  IconBuildingHospital,
  IconCalendarEvent,
  IconCertificate,
  IconUserQuestion,
  IconChartHistogram,
  IconClipboardList,
  IconHistory,
  IconHome,
  IconIdBadge2,
  IconInbox,
  IconLayoutKanban,
  IconMail,
  IconPlugConnected,
  IconRosetteDiscountCheck,
  IconSettings,
  IconShieldLock,
  IconStack2,
  IconUserCheck,
  IconUserShield,
  IconUsers,
} from '@tabler/icons-react';
import type { ProgrammeRole } from '@cairn/contracts/roles.js';
import type { LinkProps } from '@tanstack/react-router';
import type { Scope } from './scopes.js';

export type RailEntry = {
  readonly to: NonNullable<LinkProps['to']>;
  readonly text:
    | 'home'
    | 'assessments'
    | 'facilities'
    | 'visits'
    | 'validators'
    | 'profile'
    | 'certificates'
    | 'benchmarks'
    | 'members'
    | 'desk'
    | 'requests'
    | 'staff'
    | 'models'
    | 'programme'
    | 'mails'
    | 'integrations'
    | 'auditLog'
    | 'mailbox'
    | 'security'
    | 'settings';
  readonly icon: typeof IconHome;
  readonly shownTo: (scope: Scope | null, demo: boolean) => boolean;
};

const organization = (scope: Scope | null): boolean => scope?.kind === 'organization';
const administrator = (scope: Scope | null): boolean => scope?.kind === 'organization' && scope.role === 'admin';
const staff =
  (...roles: ProgrammeRole[]) =>
  (scope: Scope | null): boolean =>
    scope?.kind === 'programme' && (roles.length === 0 || roles.some((role) => scope.roles.includes(role)));

const organizationOrDesk = (scope: Scope | null): boolean =>
  organization(scope) || staff('manager', 'analyst', 'scheduler')(scope);

/** The left rail, top to bottom. A new place in the product is one line here and one in `routes.tsx`. */
export const rail: readonly RailEntry[] = [
  { to: '/', text: 'home', icon: IconHome, shownTo: (scope) => scope?.kind !== 'programme' },
  { to: '/assessments', text: 'assessments', icon: IconClipboardList, shownTo: organization },
  { to: '/facilities', text: 'facilities', icon: IconBuildingHospital, shownTo: organization },
  { to: '/desk', text: 'desk', icon: IconLayoutKanban, shownTo: staff('manager', 'analyst', 'scheduler') },
  { to: '/visits', text: 'visits', icon: IconCalendarEvent, shownTo: (scope) => scope !== null },
  { to: '/validators', text: 'validators', icon: IconUserCheck, shownTo: staff('manager', 'scheduler') },
  { to: '/profile', text: 'profile', icon: IconIdBadge2, shownTo: staff() },
  { to: '/certificates', text: 'certificates', icon: IconCertificate, shownTo: organizationOrDesk },
  {
    to: '/benchmarks',
    text: 'benchmarks',
    icon: IconChartHistogram,
    shownTo: organizationOrDesk,
  },
  { to: '/requests', text: 'requests', icon: IconUserQuestion, shownTo: staff('manager', 'analyst', 'scheduler') },
  { to: '/staff', text: 'staff', icon: IconUserShield, shownTo: staff('manager', 'analyst', 'scheduler') },
  { to: '/models', text: 'models', icon: IconStack2, shownTo: staff('manager', 'analyst', 'scheduler') },
  {
    to: '/programme',
    text: 'programme',
    icon: IconRosetteDiscountCheck,
    shownTo: staff('manager', 'analyst', 'scheduler'),
  },
  { to: '/mails', text: 'mails', icon: IconMail, shownTo: staff('manager', 'analyst') },
  { to: '/members', text: 'members', icon: IconUsers, shownTo: organization },
  {
    to: '/integrations',
    text: 'integrations',
    icon: IconPlugConnected,
    shownTo: (scope) => administrator(scope) || staff('manager')(scope),
  },
  {
    to: '/security',
    text: 'security',
    icon: IconShieldLock,
    shownTo: (scope) => administrator(scope) || staff('manager')(scope),
  },
  {
    to: '/audit-log',
    text: 'auditLog',
    icon: IconHistory,
    shownTo: (scope) => administrator(scope) || staff('manager')(scope),
  },
  { to: '/mailbox', text: 'mailbox', icon: IconInbox, shownTo: (_, demo) => demo },
  { to: '/settings', text: 'settings', icon: IconSettings, shownTo: () => true },
];

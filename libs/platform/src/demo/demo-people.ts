import type { Role } from '@cairn/contracts/roles.js';

export type DemoPerson = {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly timeZone: string;
};

export const demoMail = '@demo.example';

export const demoPassword = 'three stones on a hill';

const person = (name: string, role: Role, timeZone: string): DemoPerson => ({
  name,
  role,
  timeZone,
  email: `${name.split(' ')[0]?.toLowerCase() ?? ''}${demoMail}`,
});

/** One person for each role, the team that a visit needs, and the second who decides on the highest stage. */
export const demoPeople = [
  person('Amal Admin', 'admin', 'Asia/Riyadh'),
  person('Casey Contributor', 'contributor', 'Asia/Riyadh'),
  person('Riley Reader', 'reader', 'Asia/Riyadh'),
  person('Morgan Manager', 'manager', 'Europe/Berlin'),
  person('Andrea Analyst', 'analyst', 'Europe/Berlin'),
  person('Sasha Scheduler', 'scheduler', 'Europe/Berlin'),
  person('Valery Validator', 'validator', 'Europe/Lisbon'),
  person('Jules Validator', 'validator', 'America/Chicago'),
  person('Robin Validator', 'validator', 'Asia/Seoul'),
  person('Maxime Manager', 'manager', 'Europe/Paris'),
] as const satisfies readonly DemoPerson[];

export const demoPerson = (name: (typeof demoPeople)[number]['name']): DemoPerson =>
  demoPeople.find((one) => one.name === name) as DemoPerson;

import { SIMULATED_MAIL } from '@cairn/platform/demo/simulated-mail.js';
import { derivedId } from '@cairn/platform/service/derived-id.js';
import type { SimulatedOrganization } from './population.js';

export type SimulatedPerson = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly timeZone: string;
};

export type Programme = {
  readonly scheduler: SimulatedPerson;
  readonly manager: SimulatedPerson;
  /** Approves what takes two people. */
  readonly secondManager: SimulatedPerson;
  readonly validators: readonly SimulatedPerson[];
};

const FEWEST_VALIDATORS = 6;
const FACILITIES_A_VALIDATOR = 300;

/** Staff and validators for so many facilities; each simulation has its own. */
export const programmeFor = (seed: string, facilities: number): Programme => {
  const person = (what: string, number: number): SimulatedPerson => {
    const email = `${what}-${number}.${seed.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}${SIMULATED_MAIL}`;
    return { id: derivedId('simulated person', email), name: `Simulated ${what} ${number}`, email, timeZone: 'UTC' };
  };
  const validators = Math.max(FEWEST_VALIDATORS, Math.ceil(facilities / FACILITIES_A_VALIDATOR));
  return {
    scheduler: person('scheduler', 1),
    manager: person('manager', 1),
    secondManager: person('manager', 2),
    validators: Array.from({ length: validators }, (_, index) => person('validator', index + 1)),
  };
};

export const adminOf = ({ id, adminId, name, timeZone }: SimulatedOrganization): SimulatedPerson => ({
  id: adminId,
  name: `Simulated admin of ${name}`,
  email: `admin-${id}${SIMULATED_MAIL}`,
  timeZone,
});

import { type ProgrammeIdentity, unnamedProgramme } from '@cairn/contracts/certification/programme-identity.js';
import { type Decider, evolveWith } from '@cairn/event-sourcing';
import type { IdentityEvent } from './identity-events.js';
import { type SetIdentity, setIdentity } from './set-identity.js';

/** Who the programme is. The stream's version is the version of the identity. */
export const identity: Decider<SetIdentity, ProgrammeIdentity, IdentityEvent> = {
  category: 'identity',
  initialState: unnamedProgramme,
  evolve: evolveWith<ProgrammeIdentity, IdentityEvent>({ IdentitySet: (_, { data }) => data.identity }),
  decide: { SetIdentity: setIdentity },
};

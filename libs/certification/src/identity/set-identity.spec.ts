import { unnamedProgramme } from '@cairn/contracts/certification/programme-identity.js';
import { given } from '@cairn/event-sourcing/testing/given.js';
import { identity } from './identity.js';

const named = { ...unnamedProgramme, name: 'Northern Digital Health Programme' };
const set = (to: typeof named) => ({ type: 'SetIdentity', data: { identity: to } }) as const;
const isSet = (to: typeof named) => ({ type: 'IdentitySet', data: { identity: to } }) as const;

describe('set identity', () => {
  it('keeps the whole of it', () => given(identity).when(set(named)).then(isSet(named)));
  it('says nothing where nothing changes', () => {
    given(identity, isSet(named))
      .when(set({ ...named }))
      .thenNothing();
    given(identity).when(set(unnamedProgramme)).thenNothing();
  });
  it('changes back', () => given(identity, isSet(named)).when(set(unnamedProgramme)).then(isSet(unnamedProgramme)));
});

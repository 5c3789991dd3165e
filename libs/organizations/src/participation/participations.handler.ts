import type { ParticipationRequestDetail } from '@cairn/contracts/organizations/http/participation-requests.js';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { forProgramme } from '@cairn/platform/tenancy/programme.js';
import { organizations } from '../organizations.service.js';
import { findParticipationRequest, hospitalsIn, participationRequestsIn, similarTo } from './participations.query.js';

export const participationQueries = queriesOf(organizations, 'participation requests', {
  all: (service, caller: Caller) => service.inTenant(forProgramme(caller), ({ db }) => participationRequestsIn(db)),

  one: async (service, caller: Caller, requestId: string): Promise<ParticipationRequestDetail | undefined> => {
    const request = await service.inTenant(forProgramme(caller), ({ db }) => findParticipationRequest(db, requestId));
    if (!request) return undefined;
    const known = await service.inProgramme((db) => hospitalsIn(db, request.country));
    return { ...request, similar: similarTo(request.hospital, known) };
  },
});

import type { Visit } from '@cairn/contracts/validation/http/visits.js';
import { useMe } from '../api/me.js';
import { type VisitRights, visitRights } from './visit-rights.js';

export const useVisitRights = (visit: Visit): VisitRights => visitRights(visit, useMe());

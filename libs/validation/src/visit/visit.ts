import type { Decider } from '@cairn/event-sourcing';
import type { CancelVisit } from './cancel-visit.js';
import { cancelVisit } from './cancel-visit.js';
import type { ConcludeVisit } from './conclude-visit.js';
import { concludeVisit } from './conclude-visit.js';
import type { ConfirmDate } from './confirm-date.js';
import { confirmDate } from './confirm-date.js';
import type { ProposeDate } from './propose-date.js';
import { proposeDate } from './propose-date.js';
import type { RecordDecision } from './record-decision.js';
import { recordDecision } from './record-decision.js';
import type { RecordFinding } from './record-finding.js';
import { recordFinding } from './record-finding.js';
import type { RequestVisit } from './request-visit.js';
import { requestVisit } from './request-visit.js';
import type { RestateDate } from './restate-date.js';
import { restateDate } from './restate-date.js';
import type { VisitEvent } from './visit-events.js';
import type { Visit } from './visit-state.js';
import { evolveVisit, noVisit } from './visit-state.js';

export type VisitCommand = RequestVisit | ProposeDate | ConfirmDate | RestateDate | CancelVisit | RecordFinding | ConcludeVisit | RecordDecision;

export const visit: Decider<VisitCommand, Visit, VisitEvent> = {
  category: 'visit',
  initialState: noVisit,
  evolve: evolveVisit,
  decide: {
    RequestVisit: requestVisit,
    ProposeDate: proposeDate,
    ConfirmDate: confirmDate,
    RestateDate: restateDate,
    CancelVisit: cancelVisit,
    RecordFinding: recordFinding,
    ConcludeVisit: concludeVisit,
    RecordDecision: recordDecision,
  },
};

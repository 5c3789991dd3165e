import { ServiceModule } from '@cairn/platform/process/service-module.js';
import { ConcludeVisitHandler } from './finding/conclude-visit.handler.js';
import { FindingsController } from './finding/findings.controller.js';
import { RecordFindingHandler } from './finding/record-finding.handler.js';
import { validation } from './validation.service.js';
import { ValidatorsController } from './validator/validators.controller.js';
import { validatorQueries } from './validator/validators.handler.js';
import { VisitCalendarController } from './visit-calendar/visit-calendar.controller.js';
import { CancelVisitHandler } from './appointment/cancel-visit.handler.js';
import { ConfirmDateHandler } from './appointment/confirm-date.handler.js';
import { DatesController } from './appointment/dates.controller.js';
import { DecidingController } from './visit/deciding.controller.js';
import { ProposeDateHandler } from './appointment/propose-date.handler.js';
import { RecordDecisionHandler } from './visit/record-decision.handler.js';
import { RequestVisitHandler } from './visit/request-visit.handler.js';
import { RequestingController } from './visit/requesting.controller.js';
import { VisitsController } from './visit/visits.controller.js';
import { visitQueries } from './visit/visits.handler.js';

@ServiceModule(validation, {
  controllers: [
    ValidatorsController,
    VisitsController,
    RequestingController,
    DatesController,
    FindingsController,
    DecidingController,
    VisitCalendarController,
  ],
  handlers: [
    RequestVisitHandler,
    ProposeDateHandler,
    ConfirmDateHandler,
    CancelVisitHandler,
    RecordFindingHandler,
    ConcludeVisitHandler,
    RecordDecisionHandler,
  ],
  queries: [validatorQueries, visitQueries],
})
export class ValidationModule {}

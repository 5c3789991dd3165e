import { ServiceModule } from '@cairn/platform/process/service-module.js';
import { FindingsController } from './finding/findings.controller.js';
import { validation } from './validation.service.js';
import { ValidatorsController } from './validator/validators.controller.js';
import { VisitCalendarController } from './visit-calendar/visit-calendar.controller.js';
import { DatesController } from './appointment/dates.controller.js';
import { DecidingController } from './visit/deciding.controller.js';
import { RequestingController } from './visit/requesting.controller.js';
import { VisitsController } from './visit/visits.controller.js';

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
})
export class ValidationModule {}

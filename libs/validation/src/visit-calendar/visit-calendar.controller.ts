import { entryWords } from '@cairn/contracts/validation/visit-in-calendars.js';
import { id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { readAs } from '@cairn/platform/service/read-as.js';
import { visitCalendar } from '@cairn/platform/calendar/visit-calendar.calendar.js';
import { senderOf } from '@cairn/platform/config/sender.js';
import { ReturnsFile } from '@cairn/platform/http/returns.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { validation } from '../validation.service.js';
import type { ValidationTables } from '../validation.tables.js';
import { findFixedVisit } from '../visit/visits.query.js';

@ApiTags('validation')
@Controller('api/validation/:organizationId/visits/:visitId')
export class VisitCalendarController {
  constructor(@InjectService(validation) private readonly service: Service<ValidationTables>) {}

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler', 'validator')
  @Get('calendar.ics')
  @ReturnsFile('text/calendar')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="visit.ics"')
  @Header('Cache-Control', 'private, no-store')
  async download(@CallerOf() caller: Caller, @Param('visitId', { schema: id }) visitId: string): Promise<string> {
    const found = await readAs(this.service, caller, (db) => findFixedVisit(db, caller.tenantId, visitId));
    if (!found?.visit.appointment) throw new NotFound('visit-not-scheduled');
    const { config, clock } = this.service;
    const { appointment, facilityName, organizationName, status } = found.visit;
    const url = `${config.publicUrl}/visits/${visitId}?organization=${caller.tenantId}`;
    const validators = appointment.validators.map(({ name }) => name);
    return visitCalendar({
      method: 'PUBLISH',
      visitId,
      sequence: found.sequence,
      cancelled: status === 'cancelled',
      startsAt: appointment.startsAt,
      endsAt: appointment.endsAt,
      timeZone: appointment.timeZone,
      words: entryWords({ facilityName, organizationName, mode: appointment.mode, validators, url }),
      url,
      stamp: clock.now(),
      organizer: senderOf(config),
      attendees: [],
    });
  }
}

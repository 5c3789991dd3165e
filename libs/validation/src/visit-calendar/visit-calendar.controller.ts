import { agendaDays } from '@cairn/contracts/validation/agenda-times.js';
import { agendaLines, entryWords } from '@cairn/contracts/validation/visit-in-calendars.js';
import { id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { visitCalendar } from '@cairn/platform/calendar/visit-calendar.calendar.js';
import type { Clock } from '@cairn/platform/clock/clock.js';
import type { Config } from '@cairn/platform/config/config.js';
import { senderOf } from '@cairn/platform/config/sender.js';
import { CLOCK, CONFIG } from '@cairn/platform/http/http-values.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { ReturnsFile } from '@cairn/platform/http/returns.js';
import { Controller, Get, Header, Param, Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { visitQueries } from '../visit/visits.handler.js';

@Controller('api/validation/:organizationId/visits/:visitId')
export class VisitCalendarController {
  constructor(
    private readonly queries: QueryBus,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler', 'validator')
  @Get('calendar.ics')
  @ReturnsFile('text/calendar')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="visit.ics"')
  @Header('Cache-Control', 'private, no-store')
  async download(@CallerOf() caller: Caller, @Param('visitId', { schema: id }) visitId: string): Promise<string> {
    const found = await this.queries.execute(visitQueries.fixed(caller, visitId));
    if (!found?.visit.appointment) throw new NotFound('visit-not-scheduled');
    const { agenda, appointment, facilityName, organizationName, status } = found.visit;
    const url = `${this.config.publicUrl}/visits/${visitId}?organization=${caller.tenantId}`;
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
      agenda: agendaDays(appointment).map(({ day }) => agendaLines(agenda?.entries ?? [], day)),
      url,
      stamp: this.clock.now(),
      organizer: senderOf(this.config),
      attendees: [],
    });
  }
}

import {
  type EventsPage,
  type EventsQuery,
  eventsPage,
  eventsQuery,
} from '@cairn/contracts/notifications/http/events.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { KeyScope } from '@cairn/platform/auth/key-scope.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { eventQueries } from './events.handler.js';

/** The events that webhooks carry, for programs that ask for them. */
@Controller('api/notifications')
export class EventsController {
  constructor(private readonly queries: QueryBus) {}

  @Allow('manager', 'analyst')
  @KeyScope('events:read')
  @Get('desk/events')
  @Returns(eventsPage)
  ofAll(@CallerOf() caller: Caller, @Query({ schema: eventsQuery }) asked: EventsQuery): Promise<EventsPage> {
    return this.queries.execute(eventQueries.ofAll(caller, asked));
  }

  @Allow('admin', 'contributor', 'reader')
  @KeyScope('events:read')
  @Get(':organizationId/events')
  @Returns(eventsPage)
  ofOrganization(@CallerOf() caller: Caller, @Query({ schema: eventsQuery }) asked: EventsQuery): Promise<EventsPage> {
    return this.queries.execute(eventQueries.ofOrganization(caller, asked));
  }
}

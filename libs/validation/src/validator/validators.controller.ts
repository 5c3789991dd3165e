import { validators } from '@cairn/contracts/validation/http/visits.js';
import { id, localDate } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { validatorQueries } from './validators.handler.js';
import type { ListedValidator } from './validators.query.js';

const asked = z
  .object({ from: localDate.optional(), to: localDate.optional(), visitId: id.optional() })
  .refine(({ from, to }) => (from === undefined) === (to === undefined), {
    path: ['to'],
    error: 'must come together with from',
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['to'],
    error: 'must not be before from',
  });

@Controller('api/validation/validators')
export class ValidatorsController {
  constructor(private readonly queries: QueryBus) {}

  /** `visitId` leaves out the bookings of the visit that is being planned. */
  @Allow('scheduler', 'manager', 'analyst')
  @Get()
  @Returns(validators)
  all(@Query({ schema: asked }) { from, to, visitId }: z.output<typeof asked>): Promise<ListedValidator[]> {
    const period = from !== undefined && to !== undefined ? { from, to } : undefined;
    return this.queries.execute(validatorQueries.all(period, visitId));
  }
}

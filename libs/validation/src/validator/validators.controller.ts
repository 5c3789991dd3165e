import { validators } from '@cairn/contracts/validation/http/visits.js';
import { id, localDate } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { validation } from '../validation.service.js';
import type { ValidationTables } from '../validation.tables.js';
import { type ListedValidator, findValidators } from './validators.query.js';

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

@ApiTags('validation')
@Controller('api/validation/validators')
export class ValidatorsController {
  constructor(@InjectService(validation) private readonly service: Service<ValidationTables>) {}

  /** `visitId` leaves out the bookings of the visit that is being planned. */
  @Allow('scheduler', 'manager', 'analyst')
  @Get()
  @Returns(validators)
  all(@Query({ schema: asked }) { from, to, visitId }: z.output<typeof asked>): Promise<ListedValidator[]> {
    const period = from !== undefined && to !== undefined ? { from, to } : undefined;
    return this.service.inNoTenant((db) => findValidators(db, period, visitId));
  }
}

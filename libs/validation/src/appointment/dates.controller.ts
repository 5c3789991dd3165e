import { cancelVisit, proposeDate } from '@cairn/contracts/validation/http/visits.js';
import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { IfMatch } from '@cairn/platform/http/if-match.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { validation } from '../validation.service.js';
import type { ValidationTables } from '../validation.tables.js';
import { cancelIn, confirmIn, proposeIn } from './visit-dates.store.js';

/** A member acts for the hospital, also one who holds a role in the programme. */
const sideOf = ({ roles }: Caller): 'hospital' | 'programme' => (roles.includes('admin') ? 'hospital' : 'programme');

@ApiTags('validation')
@Controller('api/validation/:organizationId/visits/:visitId')
export class DatesController {
  constructor(@InjectService(validation) private readonly service: Service<ValidationTables>) {}

  @Allow('scheduler', 'manager')
  @Put('proposal')
  @Returns(commandResult)
  propose(
    @CallerOf() caller: Caller,
    @Param('visitId', { schema: id }) visitId: string,
    @IfMatch() version: number,
    @Body({ schema: proposeDate }) date: z.output<typeof proposeDate>,
  ): Promise<CommandResult> {
    return this.service.inTenant(caller, (tx) => proposeIn(tx, visitId, date, version));
  }

  @Allow('admin')
  @Post('confirmation')
  @Returns(commandResult)
  confirm(
    @CallerOf() caller: Caller,
    @Param('visitId', { schema: id }) visitId: string,
    @IfMatch() version: number,
  ): Promise<CommandResult> {
    return this.service.inTenant(caller, (tx) => confirmIn(tx, visitId, version));
  }

  @Allow('admin', 'scheduler', 'manager')
  @Post('cancellation')
  @Returns(commandResult)
  cancel(
    @CallerOf() caller: Caller,
    @Param('visitId', { schema: id }) visitId: string,
    @Body({ schema: cancelVisit }) { reason }: z.output<typeof cancelVisit>,
  ): Promise<CommandResult> {
    return this.service.inTenant(caller, (tx) => cancelIn(tx, visitId, reason, sideOf(caller)));
  }
}

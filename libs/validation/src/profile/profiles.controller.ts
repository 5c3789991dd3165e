import { randomUUID } from 'node:crypto';
import {
  type ValidatorProfile,
  recordAbsence,
  recordProfile,
  recordQualifications,
  validatorProfile,
} from '@cairn/contracts/validation/http/validators.js';
import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { commandOn } from '@cairn/platform/bus/stream-command.js';
import { IfMatch } from '@cairn/platform/http/if-match.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Creates, Returns } from '@cairn/platform/http/returns.js';
import { forProgramme } from '@cairn/platform/tenancy/programme.js';
import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { profileStream } from '../validation.publications.js';
import { mustBeOwnOrPlanners } from './own-or-staff.http.js';
import { profileQueries } from './profiles.handler.js';

@Controller('api/validation/desk/validators/:personId')
export class ProfilesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Allow('manager', 'scheduler', 'validator')
  @Get()
  @Returns(validatorProfile)
  async one(
    @CallerOf() caller: Caller,
    @Param('personId', { schema: id }) personId: string,
  ): Promise<ValidatorProfile> {
    mustBeOwnOrPlanners(caller, personId);
    const found = await this.queries.execute(profileQueries.one(caller, personId));
    if (!found) throw new NotFound('person-not-found');
    return found;
  }

  @Allow('manager', 'scheduler', 'validator')
  @Put('profile')
  @Returns(commandResult)
  async record(
    @CallerOf() caller: Caller,
    @Param('personId', { schema: id }) personId: string,
    @IfMatch() ifVersion: number,
    @Body({ schema: recordProfile }) data: z.output<typeof recordProfile>,
  ): Promise<CommandResult> {
    await this.one(caller, personId);
    return this.commands.execute(
      commandOn(forProgramme(caller), profileStream, personId, { type: 'RecordProfile', data }, { ifVersion }),
    );
  }

  @Allow('manager', 'scheduler')
  @Put('qualifications')
  @Returns(commandResult)
  async qualify(
    @CallerOf() caller: Caller,
    @Param('personId', { schema: id }) personId: string,
    @IfMatch() ifVersion: number,
    @Body({ schema: recordQualifications }) data: z.output<typeof recordQualifications>,
  ): Promise<CommandResult> {
    await this.one(caller, personId);
    return this.commands.execute(
      commandOn(forProgramme(caller), profileStream, personId, { type: 'RecordQualifications', data }, { ifVersion }),
    );
  }

  @Allow('manager', 'scheduler', 'validator')
  @Post('absences')
  @Creates(commandResult, '/api/validation/desk/validators/:personId')
  async recordAbsence(
    @CallerOf() caller: Caller,
    @Param('personId', { schema: id }) personId: string,
    @Body({ schema: recordAbsence }) days: z.output<typeof recordAbsence>,
  ): Promise<CommandResult> {
    await this.one(caller, personId);
    const data = { absenceId: randomUUID(), ...days };
    return this.commands.execute(
      commandOn(forProgramme(caller), profileStream, personId, { type: 'RecordAbsence', data }),
    );
  }

  @Allow('manager', 'scheduler', 'validator')
  @Delete('absences/:absenceId')
  @Returns(commandResult)
  async withdrawAbsence(
    @CallerOf() caller: Caller,
    @Param('personId', { schema: id }) personId: string,
    @Param('absenceId', { schema: id }) absenceId: string,
  ): Promise<CommandResult> {
    await this.one(caller, personId);
    return this.commands.execute(
      commandOn(forProgramme(caller), profileStream, personId, { type: 'WithdrawAbsence', data: { absenceId } }),
    );
  }
}

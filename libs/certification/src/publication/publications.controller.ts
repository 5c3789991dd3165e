import { type Publication, publication } from '@cairn/contracts/certification/http/publication.js';
import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { commandOn } from '@cairn/platform/bus/stream-command.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { publicationStream } from '../certification.publications.js';
import { publicationQueries } from './publications.handler.js';

@Controller('api/certification/:organizationId/facilities/:facilityId/publication')
export class PublicationsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get()
  @Returns(publication)
  read(@CallerOf() caller: Caller, @Param('facilityId', { schema: id }) facilityId: string): Promise<Publication> {
    return this.queries.execute(publicationQueries.one(caller, facilityId));
  }

  @Allow('admin')
  @Put()
  @Returns(commandResult)
  async consent(
    @CallerOf() caller: Caller,
    @Param('facilityId', { schema: id }) facilityId: string,
  ): Promise<CommandResult> {
    await this.queries.execute(publicationQueries.one(caller, facilityId));
    const command = { type: 'ConsentToPublication', data: { facilityId } } as const;
    return this.commands.execute(commandOn(caller, publicationStream, facilityId, command));
  }

  @Allow('admin')
  @Delete()
  @Returns(commandResult)
  async withdraw(
    @CallerOf() caller: Caller,
    @Param('facilityId', { schema: id }) facilityId: string,
  ): Promise<CommandResult> {
    await this.queries.execute(publicationQueries.one(caller, facilityId));
    const command = { type: 'WithdrawPublication', data: { facilityId } } as const;
    return this.commands.execute(commandOn(caller, publicationStream, facilityId, command));
  }

  @Allow('admin')
  @Put('scores')
  @Returns(commandResult)
  async consentToScores(
    @CallerOf() caller: Caller,
    @Param('facilityId', { schema: id }) facilityId: string,
  ): Promise<CommandResult> {
    await this.queries.execute(publicationQueries.one(caller, facilityId));
    const command = { type: 'ConsentToScores', data: { facilityId } } as const;
    return this.commands.execute(commandOn(caller, publicationStream, facilityId, command));
  }

  @Allow('admin')
  @Delete('scores')
  @Returns(commandResult)
  async withdrawScores(
    @CallerOf() caller: Caller,
    @Param('facilityId', { schema: id }) facilityId: string,
  ): Promise<CommandResult> {
    await this.queries.execute(publicationQueries.one(caller, facilityId));
    const command = { type: 'WithdrawScores', data: { facilityId } } as const;
    return this.commands.execute(commandOn(caller, publicationStream, facilityId, command));
  }
}

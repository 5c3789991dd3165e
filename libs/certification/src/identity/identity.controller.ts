import { type IdentityOfProgramme, identityOfProgramme } from '@cairn/contracts/certification/http/identity.js';
import { type ProgrammeIdentity, programmeIdentity } from '@cairn/contracts/certification/programme-identity.js';
import { type CommandResult, commandResult } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Fresh } from '@cairn/platform/auth/fresh.js';
import { commandOn } from '@cairn/platform/bus/stream-command.js';
import { IfMatch } from '@cairn/platform/http/if-match.js';
import { Returns, ReturnsFile } from '@cairn/platform/http/returns.js';
import { forProgramme, programmeTenant } from '@cairn/platform/tenancy/programme.js';
import { Body, Controller, Get, Header, Post, Put, StreamableFile } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { identityStream } from '../certification.publications.js';
import { identityQueries } from './identity.handler.js';

@Controller('api/certification/desk/identity')
export class IdentityController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Allow('manager', 'analyst', 'scheduler')
  @Get()
  @Returns(identityOfProgramme)
  read(): Promise<IdentityOfProgramme> {
    return this.queries.execute(identityQueries.all());
  }

  @Allow('manager')
  @Fresh()
  @Put()
  @Returns(commandResult)
  set(
    @CallerOf() caller: Caller,
    @IfMatch() ifVersion: number,
    @Body({ schema: programmeIdentity }) identity: ProgrammeIdentity,
  ): Promise<CommandResult> {
    const command = { type: 'SetIdentity', data: { identity } } as const;
    return this.commands.execute(
      commandOn(forProgramme(caller), identityStream, programmeTenant, command, { ifVersion }),
    );
  }

  @Allow('manager')
  @Post('preview')
  @ReturnsFile('application/pdf')
  @Header('Cache-Control', 'no-store')
  async preview(@Body({ schema: programmeIdentity }) identity: ProgrammeIdentity): Promise<StreamableFile> {
    const pdf = await this.queries.execute(identityQueries.preview(identity));
    return new StreamableFile(pdf, { type: 'application/pdf', length: pdf.length });
  }
}

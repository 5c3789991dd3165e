import { type AgendaDraft, agendaDraft, setAgenda } from '@cairn/contracts/validation/http/visits.js';
import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { KeyScope } from '@cairn/platform/auth/key-scope.js';
import { dispositionOf } from '@cairn/platform/files/download-headers.js';
import { safeFileName } from '@cairn/platform/files/file-name.js';
import { IfMatch } from '@cairn/platform/http/if-match.js';
import { Returns, ReturnsFile } from '@cairn/platform/http/returns.js';
import { Body, Controller, Get, Header, Param, Put, StreamableFile } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { visitQueries } from '../visit/visits.handler.js';
import { agendaQueries } from './agenda.handler.js';
import { SetAgenda } from './set-agenda.handler.js';

@Controller('api/validation/:organizationId/visits/:visitId')
export class AgendaController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Allow('scheduler', 'manager', 'validator')
  @Put('agenda')
  @Returns(commandResult)
  async set(
    @CallerOf() caller: Caller,
    @Param('visitId', { schema: id }) visitId: string,
    @IfMatch() version: number,
    @Body({ schema: setAgenda }) { entries }: z.output<typeof setAgenda>,
  ): Promise<CommandResult> {
    await this.queries.execute(visitQueries.requireVisitAccess(caller, visitId));
    return this.commands.execute(new SetAgenda(caller, visitId, entries, version));
  }

  @Allow('scheduler', 'manager', 'validator')
  @Get('agenda/draft')
  @Returns(agendaDraft)
  @Header('Cache-Control', 'no-store')
  draft(@CallerOf() caller: Caller, @Param('visitId', { schema: id }) visitId: string): Promise<AgendaDraft> {
    return this.queries.execute(agendaQueries.draft(caller, visitId));
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler', 'validator')
  @KeyScope('visits:read')
  @Get('agenda.pdf')
  @ReturnsFile('application/pdf')
  @Header('Cache-Control', 'private, no-store')
  async document(
    @CallerOf() caller: Caller,
    @Param('visitId', { schema: id }) visitId: string,
  ): Promise<StreamableFile> {
    const agenda = await this.queries.execute(agendaQueries.document(caller, visitId));
    // Loaded with the first document: few processes ever make one.
    const { agendaPdf } = await import('./agenda.pdf.js');
    const pdf = await agendaPdf(agenda);
    const { facilityName, appointment } = agenda.visit;
    const name = `${facilityName}, agenda, ${appointment.startsAt.slice(0, 10)}.pdf`;
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      disposition: dispositionOf('inline', safeFileName(name, 'pdf')),
      length: pdf.length,
    });
  }
}

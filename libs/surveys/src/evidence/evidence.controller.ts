import { randomUUID } from 'node:crypto';
import { attachLink } from '@cairn/contracts/surveys/http/assessments.js';
import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Creates, Returns } from '@cairn/platform/http/returns.js';
import { Body, Controller, Delete, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { absentIsNotFound } from '../absences.http.js';
import { AttachLink } from './attach-link.handler.js';
import { RemoveEvidence } from './remove-evidence.handler.js';

@Controller('api/surveys/:organizationId/assessments/:assessmentId/evidence')
export class EvidenceController {
  constructor(private readonly commands: CommandBus) {}

  @Allow('admin', 'contributor')
  @Post('links')
  @Creates(commandResult, '/api/surveys/:organizationId/assessments/:assessmentId/evidence/:id')
  attachLink(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
    @Body({ schema: attachLink }) wanted: z.output<typeof attachLink>,
  ): Promise<CommandResult> {
    return this.commands.execute(new AttachLink(caller, assessmentId, randomUUID(), wanted)).catch(absentIsNotFound);
  }

  @Allow('admin', 'contributor')
  @Delete(':evidenceId')
  @Returns(commandResult)
  remove(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
    @Param('evidenceId', { schema: id }) evidenceId: string,
  ): Promise<CommandResult> {
    return this.commands.execute(new RemoveEvidence(caller, assessmentId, evidenceId)).catch(absentIsNotFound);
  }
}

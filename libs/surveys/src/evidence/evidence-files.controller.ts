import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { idempotencyOf } from '@cairn/platform/auth/idempotency-key.js';
import type { Config } from '@cairn/platform/config/config.js';
import { downloadHeaders } from '@cairn/platform/files/download-headers.js';
import { discard, stagingFolder } from '@cairn/platform/files/staged-file.js';
import { UploadSlots } from '@cairn/platform/files/upload-slots.js';
import { refuseUnaccepted } from '@cairn/platform/http/accept.interceptor.js';
import { AcceptsFiles } from '@cairn/platform/http/files-body.js';
import { CONFIG } from '@cairn/platform/http/http-values.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Creates, ReturnsFile } from '@cairn/platform/http/returns.js';
import { Controller, Get, Param, Post, Req, Res, Inject } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { absentIsNotFound } from '../absences.http.js';
import { AttachFile } from './attach-file.handler.js';
import { evidenceFileQueries } from './evidence-files.handler.js';
import { throwAwayRest, uploadedFile } from './uploaded-file.http.js';

@Controller('api/surveys/:organizationId/assessments/:assessmentId/evidence')
export class EvidenceFilesController {
  private readonly slots = new UploadSlots();

  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Allow('admin', 'contributor')
  @AcceptsFiles()
  @Post('files')
  @Creates(commandResult, '/api/surveys/:organizationId/assessments/:assessmentId/evidence/:id/file')
  async attach(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
    @Req() request: FastifyRequest,
  ): Promise<CommandResult> {
    const leave = await this.enter(caller, request);
    try {
      const uploaded = await uploadedFile(request, stagingFolder(this.config));
      request.bodyHash = uploaded.bodyHash;
      try {
        const scope = { ...caller, idempotency: idempotencyOf(request) };
        return await this.commands.execute(new AttachFile(scope, assessmentId, uploaded)).catch(absentIsNotFound);
      } finally {
        await discard(uploaded.file);
      }
    } finally {
      leave();
    }
  }

  private async enter(caller: Caller, request: FastifyRequest): Promise<() => void> {
    try {
      return await this.slots.enter(caller.personId);
    } catch (error) {
      throwAwayRest(request);
      throw error;
    }
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler', 'validator')
  @Get(':evidenceId/file')
  @ReturnsFile('*/*')
  async download(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
    @Param('evidenceId', { schema: id }) evidenceId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const stored = await this.queries.execute(evidenceFileQueries.one(caller, assessmentId, evidenceId));
    if (!stored) throw new NotFound('evidence-not-found');
    refuseUnaccepted(request, stored.mediaType);
    await reply.headers(downloadHeaders(stored)).send(stored.content);
  }
}

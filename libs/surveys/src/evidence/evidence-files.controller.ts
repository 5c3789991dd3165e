import { createHash, randomUUID } from 'node:crypto';
import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { readAs } from '@cairn/platform/auth/read-as.js';
import { downloadHeaders } from '@cairn/platform/files/download-headers.js';
import { openEvidenceStore } from '@cairn/platform/files/open-evidence-store.js';
import { AcceptsFiles } from '@cairn/platform/http/files-body.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/service/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { absentIsNotFound } from '../absences.controller.js';
import { surveyId } from '../survey/survey-state.js';
import { surveyStream } from '../surveys.publications.js';
import { surveys } from '../surveys.service.js';
import type { SurveysTables } from '../surveys.tables.js';
import { findEvidencePlace } from './evidence.query.js';
import { uploadedFile } from './uploaded-file.controller.js';

@ApiTags('surveys')
@Controller('api/surveys/:organizationId/assessments/:assessmentId/evidence')
export class EvidenceFilesController {
  constructor(@InjectService(surveys) private readonly service: Service<SurveysTables>) {}

  /**
   * The file is kept first and attached then; where that is refused, or was done before under the same key, the new
   * copy goes.
   */
  @Allow('admin', 'contributor')
  @AcceptsFiles()
  @Post('files')
  @Returns(commandResult, 201)
  async attach(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
    @Req() request: FastifyRequest,
  ): Promise<CommandResult> {
    const { unitId, indicatorId, content, mediaType, fileName } = await uploadedFile(request);
    const store = openEvidenceStore(this.service.config);
    const evidenceId = randomUUID();
    await store.put(caller.tenantId, evidenceId, content, { mediaType, fileName });
    const attached = {
      kind: 'file',
      mediaType,
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    } as const;
    const data = { evidenceId, indicatorId, name: fileName, attached };
    const result = await this.service
      .inTenant(caller, async (tx) => ({
        ...(await tx.execute(surveyStream, surveyId(assessmentId, unitId), { type: 'AttachEvidence', data })),
        id: evidenceId,
      }))
      .catch(async (error: unknown) => {
        await store.delete(caller.tenantId, evidenceId);
        return absentIsNotFound(error);
      });
    if (result.id !== evidenceId) await store.delete(caller.tenantId, evidenceId);
    return result;
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler', 'validator')
  @Get(':evidenceId/file')
  async download(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
    @Param('evidenceId', { schema: id }) evidenceId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const place = await readAs(this.service, caller, (db) =>
      findEvidencePlace(db, caller.tenantId, assessmentId, evidenceId),
    );
    const stored =
      place?.kind === 'file'
        ? await openEvidenceStore(this.service.config).get(caller.tenantId, evidenceId)
        : undefined;
    if (!stored) throw new NotFound('evidence-not-found');
    await reply.headers(downloadHeaders(stored)).send(stored.content);
  }
}

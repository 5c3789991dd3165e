import { randomUUID } from 'node:crypto';
import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Rejection } from '@cairn/event-sourcing';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { idempotencyOf } from '@cairn/platform/auth/idempotency-key.js';
import { readAs } from '@cairn/platform/service/read-as.js';
import { downloadHeaders } from '@cairn/platform/files/download-headers.js';
import { openEvidenceStore } from '@cairn/platform/files/open-evidence-store.js';
import { openScanner } from '@cairn/platform/files/open-scanner.js';
import { discard, stagingFolder } from '@cairn/platform/files/staged-file.js';
import { StorageUnavailable } from '@cairn/platform/files/storage-unavailable.js';
import { UploadSlots } from '@cairn/platform/files/upload-slots.js';
import { AcceptsFiles } from '@cairn/platform/http/files-body.js';
import { HttpRefusal, NotFound } from '@cairn/platform/http/refusals.js';
import { Creates, ReturnsFile } from '@cairn/platform/http/returns.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { absentIsNotFound } from '../absences.http.js';
import { surveyId } from '../survey/survey-state.js';
import { surveyStream } from '../surveys.publications.js';
import { surveys } from '../surveys.service.js';
import type { SurveysTables } from '../surveys.tables.js';
import { discardUnattachedFile } from './discard-unattached-file.job.js';
import { findEvidencePlace } from './evidence.query.js';
import { fileKey } from './file-key.js';
import { scanEvidence } from './scan-evidence.job.js';
import { type UploadedFile, throwAwayRest, uploadedFile } from './uploaded-file.http.js';

@ApiTags('surveys')
@Controller('api/surveys/:organizationId/assessments/:assessmentId/evidence')
export class EvidenceFilesController {
  private readonly slots = new UploadSlots();

  constructor(@InjectService(surveys) private readonly service: Service<SurveysTables>) {}

  /**
   * The file is stored first and attached then. From before it is stored it is due for removal, until the transaction
   * that attaches it takes that back: nothing is deleted for an outcome that is not known.
   */
  @Allow('admin', 'contributor')
  @AcceptsFiles()
  @Post('files')
  @Creates(commandResult, '/api/surveys/:organizationId/assessments/:assessmentId/evidence/:id/file')
  async attach(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
    @Req() request: FastifyRequest,
  ): Promise<CommandResult> {
    const leave = this.enter(caller, request);
    try {
      const uploaded = await uploadedFile(request, stagingFolder(this.service.config));
      request.bodyHash = uploaded.bodyHash;
      try {
        return await this.keep({ ...caller, idempotency: idempotencyOf(request) }, assessmentId, uploaded);
      } finally {
        await discard(uploaded.file);
      }
    } finally {
      leave();
    }
  }

  private enter(caller: Caller, request: FastifyRequest): () => void {
    try {
      return this.slots.enter(caller.personId);
    } catch (error) {
      throwAwayRest(request);
      throw error;
    }
  }

  private async keep(
    scope: Scope,
    assessmentId: string,
    { unitId, indicatorId, file, mediaType, fileName }: UploadedFile,
  ): Promise<CommandResult> {
    const { config } = this.service;
    const [evidenceId, survey] = [randomUUID(), surveyId(assessmentId, unitId)];
    const key = fileKey(evidenceId, survey);
    await this.becomesUnattached(scope, key, { days: 1 });
    await openEvidenceStore(config).put(scope.tenantId, evidenceId, file, { mediaType, fileName });
    const attached = {
      kind: 'file',
      mediaType,
      bytes: file.bytes,
      sha256: file.sha256,
      ...(openScanner(config) && { quarantined: true as const }),
    } as const;
    const data = { evidenceId, indicatorId, name: fileName, attached };
    const result = await this.service
      .inTenant(scope, async (tx) => {
        if (!(await tx.cancelDue(discardUnattachedFile, key)))
          throw new StorageUnavailable('The file was stored too long ago.');
        const { version } = await tx.execute(surveyStream, survey, { type: 'AttachEvidence', data });
        if (attached.quarantined) await tx.due(scanEvidence, key, tx.meta.at);
        return { id: evidenceId, version };
      })
      .catch(async (error: unknown) => {
        if (error instanceof Rejection || error instanceof HttpRefusal) await this.becomesUnattached(scope, key);
        return absentIsNotFound(error);
      });
    if (result.id !== evidenceId) await this.becomesUnattached(scope, key);
    return result;
  }

  /** At once where the request is known to have failed or to be a repetition; that it could not be said is no matter. */
  private async becomesUnattached(
    { tenantId, meta }: Scope,
    key: string,
    later?: { readonly days: number },
  ): Promise<void> {
    const at = later
      ? Temporal.Instant.from(meta.at)
          .add({ hours: 24 * later.days })
          .toString()
      : meta.at;
    const saying = this.service.inTenant({ tenantId, meta }, (tx) => tx.due(discardUnattachedFile, key, at));
    await (later ? saying : saying.catch(() => undefined));
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler', 'validator')
  @Get(':evidenceId/file')
  @ReturnsFile('*/*')
  async download(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
    @Param('evidenceId', { schema: id }) evidenceId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const place = await readAs(this.service, caller, (db) =>
      findEvidencePlace(db, caller.tenantId, assessmentId, evidenceId),
    );
    if (place?.scan === 'awaited') throw new HttpRefusal(409, 'evidence-quarantined');
    if (place?.scan === 'infected') throw new HttpRefusal(409, 'evidence-infected');
    const stored =
      place?.kind === 'file'
        ? await openEvidenceStore(this.service.config).get(caller.tenantId, evidenceId)
        : undefined;
    if (!stored) throw new NotFound('evidence-not-found');
    await reply.headers(downloadHeaders(stored)).send(stored.content);
  }
}

import { randomUUID } from 'node:crypto';
import type { CommandResult } from '@cairn/contracts/values.js';
import { Rejection } from '@cairn/event-sourcing';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { openEvidenceStore } from '@cairn/platform/files/open-evidence-store.js';
import { openScanner } from '@cairn/platform/files/open-scanner.js';
import { StorageUnavailable } from '@cairn/platform/files/storage-unavailable.js';
import { HttpRefusal } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { Temporal } from 'temporal-polyfill';
import { surveyId } from '../survey/survey-state.js';
import { surveyStream } from '../surveys.publications.js';
import { surveys } from '../surveys.service.js';
import type { SurveysTables } from '../surveys.tables.js';
import { discardUnattachedFile } from './discard-unattached-file.job.js';
import { fileKey } from './file-key.js';
import { scanEvidence } from './scan-evidence.job.js';
import type { UploadedFile } from './uploaded-file.http.js';

@CommandOf(surveys)
export class AttachFile extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly assessmentId: string,
    readonly uploaded: UploadedFile,
  ) {
    super();
  }
}

@CommandHandler(AttachFile)
export class AttachFileHandler implements ICommandHandler<AttachFile> {
  constructor(@InjectService(surveys) private readonly service: Service<SurveysTables>) {}

  /**
   * The file is stored first and attached then. From before it is stored it is due for removal, until the transaction
   * that attaches it takes that back: nothing is deleted for an outcome that is not known.
   */
  async execute({ scope, assessmentId, uploaded }: AttachFile): Promise<CommandResult> {
    const { unitId, indicatorId, file, mediaType, fileName } = uploaded;
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
        throw error;
      });
    if (result.id !== evidenceId) await this.becomesUnattached(scope, key);
    return result;
  }

  /** At once where the request is known to have failed or to be a repetition; a failure to record that does no harm. */
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
}

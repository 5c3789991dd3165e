import type { CommandResult } from '@cairn/contracts/values.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { surveyId } from '../survey/survey-state.js';
import { surveyStream } from '../surveys.publications.js';
import { surveys } from '../surveys.service.js';
import type { SurveysTables } from '../surveys.tables.js';
import { findEvidencePlace } from './evidence.query.js';
import { removedForGood } from './file-retention.js';
import { removeEvidenceFile } from './remove-evidence-file.job.js';

/** Takes the evidence off its indicator; a file is removed for good once its retention is over. */
@CommandOf(surveys)
export class RemoveEvidence extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly assessmentId: string,
    readonly evidenceId: string,
  ) {
    super();
  }
}

@CommandHandler(RemoveEvidence)
export class RemoveEvidenceHandler implements ICommandHandler<RemoveEvidence> {
  constructor(@InjectService(surveys) private readonly service: Service<SurveysTables>) {}

  execute({ scope, assessmentId, evidenceId }: RemoveEvidence): Promise<CommandResult> {
    return this.service.inTenant(scope, async (tx) => {
      const place = await findEvidencePlace(tx.db, scope.tenantId, assessmentId, evidenceId);
      if (!place) throw new NotFound('evidence-not-found');
      const { version } = await tx.execute(surveyStream, surveyId(assessmentId, place.unitId), {
        type: 'RemoveEvidence',
        data: { evidenceId },
      });
      if (place.kind === 'file') await tx.due(removeEvidenceFile, evidenceId, removedForGood(tx.meta.at));
      return { id: evidenceId, version };
    });
  }
}

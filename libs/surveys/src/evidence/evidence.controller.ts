import { randomUUID } from 'node:crypto';
import { attachLink } from '@cairn/contracts/surveys/http/assessments.js';
import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Creates, Returns } from '@cairn/platform/http/returns.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { Body, Controller, Delete, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { absentIsNotFound } from '../absences.http.js';
import { surveyId } from '../survey/survey-state.js';
import { surveyStream } from '../surveys.publications.js';
import { surveys } from '../surveys.service.js';
import type { SurveysTables } from '../surveys.tables.js';
import { findEvidencePlace } from './evidence.query.js';
import { removedForGood } from './file-retention.js';
import { removeEvidenceFile } from './remove-evidence-file.job.js';

@ApiTags('surveys')
@Controller('api/surveys/:organizationId/assessments/:assessmentId/evidence')
export class EvidenceController {
  constructor(@InjectService(surveys) private readonly service: Service<SurveysTables>) {}

  @Allow('admin', 'contributor')
  @Post('links')
  @Creates(commandResult, '/api/surveys/:organizationId/assessments/:assessmentId#:id')
  attachLink(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
    @Body({ schema: attachLink }) { unitId, indicatorId, name, url }: z.output<typeof attachLink>,
  ): Promise<CommandResult> {
    const data = { evidenceId: randomUUID(), indicatorId, name, attached: { kind: 'link', url } } as const;
    return this.service
      .inTenant(caller, async (tx) => ({
        ...(await tx.execute(surveyStream, surveyId(assessmentId, unitId), { type: 'AttachEvidence', data })),
        id: data.evidenceId,
      }))
      .catch(absentIsNotFound);
  }

  @Allow('admin', 'contributor')
  @Delete(':evidenceId')
  @Returns(commandResult)
  remove(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
    @Param('evidenceId', { schema: id }) evidenceId: string,
  ): Promise<CommandResult> {
    return this.service
      .inTenant(caller, async (tx) => {
        const place = await findEvidencePlace(tx.db, caller.tenantId, assessmentId, evidenceId);
        if (!place) throw new NotFound('evidence-not-found');
        const { version } = await tx.execute(surveyStream, surveyId(assessmentId, place.unitId), {
          type: 'RemoveEvidence',
          data: { evidenceId },
        });
        if (place.kind === 'file') await tx.due(removeEvidenceFile, evidenceId, removedForGood(tx.meta.at));
        return { id: evidenceId, version };
      })
      .catch(absentIsNotFound);
  }
}

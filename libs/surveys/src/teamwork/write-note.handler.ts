import type { CommandResult } from '@cairn/contracts/values.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { surveyId } from '../survey/survey-state.js';
import { surveyStream } from '../surveys.publications.js';
import { surveys } from '../surveys.service.js';
import type { SurveysTables } from '../surveys.tables.js';
import { findColleagues } from './colleagues.query.js';
import type { RowPlace } from './row-place.js';

/** The id in the result is the note's. */
@CommandOf(surveys)
export class WriteNote extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly at: RowPlace,
    readonly noteId: string,
    readonly text: string,
    /** Ids of people; those who are no members are left out. */
    readonly mentions: readonly string[] = [],
  ) {
    super();
  }
}

@CommandHandler(WriteNote)
export class WriteNoteHandler implements ICommandHandler<WriteNote> {
  constructor(@InjectService(surveys) private readonly service: Service<SurveysTables>) {}

  execute({ scope, at, noteId, text, mentions }: WriteNote): Promise<CommandResult> {
    return this.service.inTenant(scope, async (tx) => {
      const members = [...(await findColleagues(tx.db, scope.tenantId, mentions)).keys()];
      const data = { noteId, indicatorId: at.indicatorId, text, ...(members.length > 0 && { mentions: members }) };
      return {
        ...(await tx.execute(surveyStream, surveyId(at.assessmentId, at.unitId), { type: 'WriteNote', data })),
        id: noteId,
      };
    });
  }
}

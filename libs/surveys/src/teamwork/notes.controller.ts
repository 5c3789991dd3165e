import { randomUUID } from 'node:crypto';
import { type Note, notes, writeNote } from '@cairn/contracts/surveys/http/teamwork.js';
import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Creates, Returns } from '@cairn/platform/http/returns.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { absentIsNotFound } from '../absences.http.js';
import { indicatorOf } from '../survey/answerable.js';
import { surveyId } from '../survey/survey-state.js';
import { surveyStream } from '../surveys.publications.js';
import { surveys } from '../surveys.service.js';
import type { SurveysTables } from '../surveys.tables.js';
import { findNotes } from './notes.query.js';
import { type RowPlace, rowPlace } from './row-place.js';

const notePlace = rowPlace.extend({ noteId: id });

@ApiTags('surveys')
@Controller('api/surveys/:organizationId/assessments/:assessmentId/indicators/:unitId/:indicatorId/notes')
export class NotesController {
  constructor(@InjectService(surveys) private readonly service: Service<SurveysTables>) {}

  @Allow('admin', 'contributor', 'reader')
  @Get()
  @Returns(notes)
  read(
    @CallerOf() caller: Caller,
    @Param({ schema: rowPlace }) { assessmentId, unitId, indicatorId }: RowPlace,
  ): Promise<Note[]> {
    return this.service
      .inTenant(caller, async (tx) => {
        indicatorOf((await tx.load(surveyStream, surveyId(assessmentId, unitId))).state, indicatorId);
        return findNotes(tx.db, caller.tenantId, assessmentId, unitId, indicatorId, caller.personId);
      })
      .catch(absentIsNotFound);
  }

  @Allow('admin', 'contributor')
  @Post()
  @Creates(
    commandResult,
    '/api/surveys/:organizationId/assessments/:assessmentId/indicators/:unitId/:indicatorId/notes#:id',
  )
  write(
    @CallerOf() caller: Caller,
    @Param({ schema: rowPlace }) at: RowPlace,
    @Body({ schema: writeNote }) { text }: z.output<typeof writeNote>,
  ): Promise<CommandResult> {
    const data = { noteId: randomUUID(), indicatorId: at.indicatorId, text };
    return this.service
      .inTenant(caller, async (tx) => ({
        ...(await tx.execute(surveyStream, surveyId(at.assessmentId, at.unitId), { type: 'WriteNote', data })),
        id: data.noteId,
      }))
      .catch(absentIsNotFound);
  }

  @Allow('admin', 'contributor')
  @Delete(':noteId')
  @Returns(commandResult)
  remove(
    @CallerOf() caller: Caller,
    @Param({ schema: notePlace }) { assessmentId, unitId, indicatorId, noteId }: z.output<typeof notePlace>,
  ): Promise<CommandResult> {
    const command = { type: 'RemoveNote', data: { noteId, indicatorId } } as const;
    return this.service.execute(caller, surveyStream, surveyId(assessmentId, unitId), command).catch(absentIsNotFound);
  }
}

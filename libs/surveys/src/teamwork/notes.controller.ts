import { randomUUID } from 'node:crypto';
import { type Note, note, notes, writeNote } from '@cairn/contracts/surveys/http/teamwork.js';
import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { commandOn } from '@cairn/platform/bus/stream-command.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Creates, Returns } from '@cairn/platform/http/returns.js';
import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { absentIsNotFound } from '../absences.http.js';
import { surveyId } from '../survey/survey-state.js';
import { surveyStream } from '../surveys.publications.js';
import { noteQueries } from './notes.handler.js';
import { type RowPlace, rowPlace } from './row-place.js';
import { WriteNote } from './write-note.handler.js';

const notePlace = rowPlace.extend({ noteId: id });

@Controller('api/surveys/:organizationId/assessments/:assessmentId/indicators/:unitId/:indicatorId/notes')
export class NotesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Allow('admin', 'contributor', 'reader')
  @Get()
  @Returns(notes)
  read(@CallerOf() caller: Caller, @Param({ schema: rowPlace }) at: RowPlace): Promise<Note[]> {
    return this.queries.execute(noteQueries.ofIndicator(caller, at)).catch(absentIsNotFound);
  }

  @Allow('admin', 'contributor', 'reader')
  @Get(':noteId')
  @Returns(note)
  async one(
    @CallerOf() caller: Caller,
    @Param({ schema: notePlace }) { noteId, ...at }: z.output<typeof notePlace>,
  ): Promise<Note> {
    const found = (await this.read(caller, at)).find((one) => one.id === noteId);
    if (!found) throw new NotFound('note-not-found');
    return found;
  }

  @Allow('admin', 'contributor')
  @Post()
  @Creates(
    commandResult,
    '/api/surveys/:organizationId/assessments/:assessmentId/indicators/:unitId/:indicatorId/notes/:id',
  )
  write(
    @CallerOf() caller: Caller,
    @Param({ schema: rowPlace }) at: RowPlace,
    @Body({ schema: writeNote }) { text, mentions }: z.output<typeof writeNote>,
  ): Promise<CommandResult> {
    return this.commands.execute(new WriteNote(caller, at, randomUUID(), text, mentions)).catch(absentIsNotFound);
  }

  @Allow('admin', 'contributor')
  @Delete(':noteId')
  @Returns(commandResult)
  remove(
    @CallerOf() caller: Caller,
    @Param({ schema: notePlace }) { assessmentId, unitId, indicatorId, noteId }: z.output<typeof notePlace>,
  ): Promise<CommandResult> {
    const command = { type: 'RemoveNote', data: { noteId, indicatorId } } as const;
    return this.commands
      .execute(commandOn(caller, surveyStream, surveyId(assessmentId, unitId), command))
      .catch(absentIsNotFound);
  }
}

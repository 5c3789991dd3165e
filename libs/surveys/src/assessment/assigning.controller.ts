import { assignIndicator } from '@cairn/contracts/surveys/http/teamwork.js';
import { type CommandResult, commandResult, id, slug } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Body, Controller, Param, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { absentIsNotFound } from '../absences.http.js';
import { AssignIndicators } from './assign-indicators.handler.js';
import { AssignSection } from './assign-section.handler.js';
import { type RowPlace, rowPlace } from '../teamwork/row-place.js';

type Wanted = z.output<typeof assignIndicator>;

const sectionPlace = z.object({ organizationId: z.string(), assessmentId: id, sectionId: slug });
type SectionPlace = z.output<typeof sectionPlace>;

@Controller('api/surveys/:organizationId/assessments/:assessmentId')
export class AssigningController {
  constructor(private readonly commands: CommandBus) {}

  @Allow('admin', 'contributor')
  @Put('indicators/:unitId/:indicatorId/assignee')
  @Returns(commandResult)
  one(
    @CallerOf() caller: Caller,
    @Param({ schema: rowPlace }) at: RowPlace,
    @Body({ schema: assignIndicator }) wanted: Wanted,
  ): Promise<CommandResult> {
    return this.commands.execute(new AssignIndicators(caller, at, wanted)).catch(absentIsNotFound);
  }

  @Allow('admin', 'contributor')
  @Put('sections/:sectionId/assignee')
  @Returns(commandResult)
  section(
    @CallerOf() caller: Caller,
    @Param({ schema: sectionPlace }) at: SectionPlace,
    @Body({ schema: assignIndicator }) wanted: Wanted,
  ): Promise<CommandResult> {
    return this.commands.execute(new AssignSection(caller, at, wanted)).catch(absentIsNotFound);
  }
}

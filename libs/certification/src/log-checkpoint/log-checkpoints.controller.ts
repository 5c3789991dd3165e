import {
  type LogCheckpoints,
  type LogCheckpointsQuery,
  logCheckpoints,
  logCheckpointsQuery,
} from '@cairn/contracts/certification/http/log-checkpoints.js';
import { Public } from '@cairn/platform/auth/access.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { logCheckpointQueries } from './log-checkpoints.handler.js';

/** Open to everybody, so that others keep copies. */
@Public()
@Controller('.well-known/log-checkpoints.json')
export class LogCheckpointsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Returns(logCheckpoints)
  @Header('Cache-Control', 'public, max-age=300')
  @Header('Access-Control-Allow-Origin', '*')
  async page(@Query({ schema: logCheckpointsQuery }) asked: LogCheckpointsQuery): Promise<LogCheckpoints> {
    return { checkpoints: await this.queries.execute(logCheckpointQueries.page(asked)) };
  }
}

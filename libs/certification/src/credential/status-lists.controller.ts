import { type StatusPurpose, statusPurpose } from '@cairn/contracts/certification/http/status-lists.js';
import { Public } from '@cairn/platform/auth/access.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { ReturnsFile } from '@cairn/platform/http/returns.js';
import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { statusListQueries } from './status-lists.handler.js';

const counted = z.coerce.number().int().positive().max(100_000);

@Public()
@Controller('api/certification/register/status-lists')
export class StatusListsController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':purpose/:list')
  @ReturnsFile('application/vc+jwt')
  @Header('Cache-Control', 'public, max-age=300')
  async one(
    @Param('purpose', { schema: statusPurpose }) purpose: StatusPurpose,
    @Param('list', { schema: counted }) list: number,
  ): Promise<StreamableFile> {
    const signed = await this.queries.execute(statusListQueries.one(purpose, list));
    if (signed === undefined) throw new NotFound('status-list-not-found');
    return new StreamableFile(Buffer.from(signed), { type: 'application/vc+jwt' });
  }
}

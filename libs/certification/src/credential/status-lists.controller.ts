import { type StatusPurpose, statusPurpose } from '@cairn/contracts/certification/http/status-lists.js';
import { Public } from '@cairn/platform/auth/access.js';
import { refuseUnaccepted } from '@cairn/platform/http/accept.interceptor.js';
import { isAccepted } from '@cairn/platform/http/accepted.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { ReturnsFile } from '@cairn/platform/http/returns.js';
import { Controller, Get, Header, Param, Req, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type StatusListForm, statusListQueries } from './status-lists.handler.js';

const counted = z.coerce.number().int().positive().max(100_000);

const mediaTypes: Readonly<Record<StatusListForm, string>> = {
  document: 'application/vc',
  jwt: 'application/vc+jwt',
};

/** A list with a proof is plain JSON too, for those who ask for that. */
const formFor = (request: FastifyRequest): readonly [StatusListForm, string] => {
  const { accept } = request.headers;
  for (const type of [mediaTypes.document, 'application/json', 'application/ld+json'])
    if (isAccepted(accept, type)) return ['document', type];
  refuseUnaccepted(request, mediaTypes.jwt);
  return ['jwt', mediaTypes.jwt];
};

@Public()
@Controller('api/certification/register/status-lists')
export class StatusListsController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':purpose/:list')
  @ReturnsFile('*/*')
  @Header('Cache-Control', 'public, max-age=300')
  @Header('Vary', 'Accept')
  @Header('Access-Control-Allow-Origin', '*')
  async one(
    @Param('purpose', { schema: statusPurpose }) purpose: StatusPurpose,
    @Param('list', { schema: counted }) list: number,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    const [form, type] = formFor(request);
    const signed = await this.queries.execute(statusListQueries.one(purpose, list, form));
    if (signed === undefined) throw new NotFound('status-list-not-found');
    return new StreamableFile(Buffer.from(signed), { type });
  }
}

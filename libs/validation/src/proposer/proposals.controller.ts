import { type Proposals, proposals } from '@cairn/contracts/validation/http/validators.js';
import { visitMode } from '@cairn/contracts/validation/visit.js';
import { id, localDate } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { proposalQueries } from './proposals.handler.js';

const asked = z
  .object({
    languages: z
      .string()
      .regex(/^[a-z]{2,3}(,[a-z]{2,3}){0,7}$/, 'must be up to eight language codes such as en,ar')
      .default('en'),
    team: z.coerce.number().int().min(1).max(5).optional(),
    days: z.coerce.number().int().min(1).max(10).optional(),
    mode: visitMode.optional(),
    from: localDate.optional(),
    to: localDate.optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['to'],
    error: 'must not be before from',
  });

@Controller('api/validation/:organizationId/visits/:visitId/proposals')
export class ProposalsController {
  constructor(private readonly queries: QueryBus) {}

  @Allow('scheduler', 'manager')
  @Get()
  @Returns(proposals)
  ranked(
    @CallerOf() caller: Caller,
    @Param('visitId', { schema: id }) visitId: string,
    @Query({ schema: asked }) { languages, ...wanted }: z.output<typeof asked>,
  ): Promise<Proposals> {
    return this.queries.execute(
      proposalQueries.ranked(caller, visitId, { ...wanted, languages: [...new Set(languages.split(','))] }),
    );
  }
}

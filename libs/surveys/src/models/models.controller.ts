import { createHash } from 'node:crypto';
import { type ModelSummary, models, modelVersion } from '@cairn/contracts/surveys/http/models.js';
import { slug } from '@cairn/contracts/values.js';
import type { ModelVersion } from '@cairn/maturity-models';
import { Public, SignedIn } from '@cairn/platform/auth/access.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { modelQueries } from './models.handler.js';

const known = new WeakMap<ModelVersion, string>();

const tagOf = (version: ModelVersion): string => {
  const tag =
    known.get(version) ?? `"${createHash('sha256').update(JSON.stringify(version)).digest('base64url').slice(0, 22)}"`;
  known.set(version, tag);
  return tag;
};

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');

@SignedIn()
@Controller('api/surveys/models')
export class ModelsController {
  constructor(private readonly queries: QueryBus) {}

  /** Titles and days only: guests who would like to take part choose among them. */
  @Public()
  @Get()
  @Returns(models)
  list(): Promise<ModelSummary[]> {
    return this.queries.execute(modelQueries.all());
  }

  /** Drafts that come with the program are for the desk. */
  @Get(':model/:version')
  @Returns(modelVersion)
  async one(
    @Param('model', { schema: slug }) model: string,
    @Param('version', { schema: slug }) version: string,
    @Headers('if-none-match') seen: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ModelVersion | undefined> {
    const found = await this.queries.execute(modelQueries.one(model, version));
    return unlessSeen(found?.status === 'draft' ? undefined : found, seen, reply);
  }

  /** Only the versions that their own data opens to guests. */
  @Public()
  @Get('guests/:model/:version')
  @Returns(modelVersion)
  async forGuests(
    @Param('model', { schema: slug }) model: string,
    @Param('version', { schema: slug }) version: string,
    @Headers('if-none-match') seen: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ModelVersion | undefined> {
    const found = await this.queries.execute(modelQueries.one(model, version));
    return unlessSeen(found?.guests ? found : undefined, seen, reply);
  }
}

/** @throws NotFound without a model version */
const unlessSeen = (
  found: ModelVersion | undefined,
  seen: string | undefined,
  reply: FastifyReply,
): ModelVersion | undefined => {
  if (!found) throw new NotFound('model-version-not-found');
  const tag = tagOf(found);
  reply.header('ETag', tag).header('Cache-Control', 'private, max-age=300');
  if (!seen?.split(',').map(opaque).includes(tag)) return found;
  reply.code(304);
  return undefined;
};

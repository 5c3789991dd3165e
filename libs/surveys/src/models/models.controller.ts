import { createHash } from 'node:crypto';
import type { ModelSummary } from '@cairn/contracts/surveys/http/models.js';
import { models, modelVersion } from '@cairn/contracts/surveys/http/models.js';
import { slug } from '@cairn/contracts/values.js';
import type { ModelVersion } from '@cairn/maturity-models';
import { findShippedModelVersion, shippedModelVersions } from '@cairn/maturity-models/shipped.js';
import { Public, SignedIn } from '@cairn/platform/auth/access.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

const known = new WeakMap<ModelVersion, string>();

const tagOf = (version: ModelVersion): string => {
  const tag = known.get(version) ?? `"${createHash('sha256').update(JSON.stringify(version)).digest('base64url').slice(0, 22)}"`;
  known.set(version, tag);
  return tag;
};

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');

@ApiTags('surveys')
@SignedIn()
@Controller('api/surveys/models')
export class ModelsController {
  @Get()
  @Returns(models)
  list(): ModelSummary[] {
    return shippedModelVersions().flatMap(({ id, version, status, effectiveFrom, texts }) =>
      status === 'draft' ? [] : [{ id, version, status, effectiveFrom, titles: Object.fromEntries(Object.entries(texts).map(([locale, { title }]) => [locale, title])) }],
    );
  }

  @Get(':model/:version')
  @Returns(modelVersion)
  one(
    @Param('model', { schema: slug }) model: string,
    @Param('version', { schema: slug }) version: string,
    @Headers('if-none-match') seen: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): ModelVersion | undefined {
    return unlessSeen(findShippedModelVersion(model, version), seen, reply);
  }

  /** Only the versions that their own data opens to guests. */
  @Public()
  @Get('guests/:model/:version')
  @Returns(modelVersion)
  forGuests(
    @Param('model', { schema: slug }) model: string,
    @Param('version', { schema: slug }) version: string,
    @Headers('if-none-match') seen: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): ModelVersion | undefined {
    const found = findShippedModelVersion(model, version);
    return unlessSeen(found?.guests ? found : undefined, seen, reply);
  }
}

/** @throws NotFound without a model version */
const unlessSeen = (found: ModelVersion | undefined, seen: string | undefined, reply: FastifyReply): ModelVersion | undefined => {
  if (!found) throw new NotFound('model-version-not-found');
  const tag = tagOf(found);
  reply.header('ETag', tag).header('Cache-Control', 'private, max-age=300');
  if (!seen?.split(',').map(opaque).includes(tag)) return found;
  reply.code(304);
  return undefined;
};

import {
  type DeskModelVersion,
  type DeskModelVersionWhole,
  type ModelExample,
  deskModelVersions,
  deskModelVersionWhole,
  modelExamples,
} from '@cairn/contracts/surveys/http/model-versions.js';
import { slug } from '@cairn/contracts/values.js';
import { shippedExamples } from '@cairn/maturity-models/shipped.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { modelVersionQueries } from './model-versions.handler.js';

@Controller('api/surveys/desk/model-versions')
export class ModelVersionsController {
  constructor(private readonly queries: QueryBus) {}

  @Allow('manager', 'analyst', 'scheduler')
  @Get()
  @Returns(deskModelVersions)
  all(): Promise<DeskModelVersion[]> {
    return this.queries.execute(modelVersionQueries.all());
  }

  @Allow('manager', 'analyst', 'scheduler')
  @Get(':model/:version')
  @Returns(deskModelVersionWhole)
  async one(
    @Param('model', { schema: slug }) model: string,
    @Param('version', { schema: slug }) version: string,
  ): Promise<DeskModelVersionWhole> {
    const found = await this.queries.execute(modelVersionQueries.one(model, version));
    if (!found) throw new NotFound('model-version-not-found');
    return found;
  }

  @Allow('manager', 'analyst', 'scheduler')
  @Get(':model/:version/examples')
  @Returns(modelExamples)
  async examples(
    @Param('model', { schema: slug }) model: string,
    @Param('version', { schema: slug }) version: string,
  ): Promise<ModelExample[]> {
    if (!(await this.queries.execute(modelVersionQueries.one(model, version))))
      throw new NotFound('model-version-not-found');
    return shippedExamples(model, version).map(({ name, title, areas, answers }) => ({
      name,
      title,
      areas: areas.map(({ id, kind }) => ({ id, kind })),
      answers,
    }));
  }
}

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
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { surveys } from '../surveys.service.js';
import type { SurveysTables } from '../surveys.tables.js';
import { findModelVersion, findModelVersions } from './model-versions.query.js';

@ApiTags('surveys')
@Controller('api/surveys/desk/model-versions')
export class ModelVersionsController {
  constructor(@InjectService(surveys) private readonly service: Service<SurveysTables>) {}

  @Allow('manager', 'analyst', 'scheduler')
  @Get()
  @Returns(deskModelVersions)
  all(): Promise<DeskModelVersion[]> {
    return this.service.inNoTenant(findModelVersions);
  }

  @Allow('manager', 'analyst', 'scheduler')
  @Get(':model/:version')
  @Returns(deskModelVersionWhole)
  async one(
    @Param('model', { schema: slug }) model: string,
    @Param('version', { schema: slug }) version: string,
  ): Promise<DeskModelVersionWhole> {
    const found = await this.service.inNoTenant((db) => findModelVersion(db, model, version));
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
    if (!(await this.service.inNoTenant((db) => findModelVersion(db, model, version))))
      throw new NotFound('model-version-not-found');
    return shippedExamples(model, version).map(({ name, title, areas, answers }) => ({
      name,
      title,
      areas: areas.map(({ id, kind }) => ({ id, kind })),
      answers,
    }));
  }
}

import { submitModelVersion } from '@cairn/contracts/surveys/http/model-versions.js';
import { type CommandResult, commandResult } from '@cairn/contracts/values.js';
import { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { HttpRefusal } from '@cairn/platform/http/refusals.js';
import { Creates } from '@cairn/platform/http/returns.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { forProgramme } from '@cairn/platform/tenancy/programme.js';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { modelVersionStream } from '../surveys.publications.js';
import { surveys } from '../surveys.service.js';
import type { SurveysTables } from '../surveys.tables.js';
import { readBundle } from './bundle.js';
import { checksumOf } from './catalogue.query.js';
import { modelVersionId } from './model-version-id.query.js';

const LISTED = 200;

/** Keeps the files as a draft, when they are sound. */
export const submitIn = async (
  tx: Transaction<SurveysTables>,
  files: Readonly<Record<string, string>>,
): Promise<CommandResult> => {
  const read = readBundle(files);
  if ('problems' in read)
    throw new HttpRefusal(422, 'model-version-not-sound', undefined, {
      problems: read.problems.slice(0, LISTED),
      count: read.problems.length,
    });
  const { content } = read;
  const data = {
    checksum: checksumOf(content),
    content: JSON.parse(JSON.stringify(content)),
    shippedAs: findShippedModelVersion(content.id, content.version)?.status ?? null,
  };
  return tx.execute(modelVersionStream, modelVersionId(content.id, content.version), {
    type: 'SubmitModelVersion',
    data,
  });
};

@ApiTags('surveys')
@Controller('api/surveys/desk/model-versions')
export class SubmittingController {
  constructor(@InjectService(surveys) private readonly service: Service<SurveysTables>) {}

  @Allow('manager')
  @Post()
  @Creates(commandResult, '/api/surveys/desk/model-versions')
  submit(
    @CallerOf() caller: Caller,
    @Body({ schema: submitModelVersion }) { files }: z.output<typeof submitModelVersion>,
  ): Promise<CommandResult> {
    return this.service.inTenant(forProgramme(caller), (tx) => submitIn(tx, files));
  }
}

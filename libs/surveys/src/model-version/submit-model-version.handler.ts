import type { SubmittedModelVersion } from '@cairn/contracts/surveys/http/model-versions.js';
import { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { HttpRefusal } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { modelVersionStream } from '../surveys.publications.js';
import { surveys } from '../surveys.service.js';
import type { SurveysTables } from '../surveys.tables.js';
import { readBundle } from './bundle.js';
import { checksumOf } from './catalogue.query.js';
import { modelVersionId } from './model-version-id.query.js';

const LISTED = 200;

/** Keeps the files as a draft, when they are sound. */
const submitIn = async (
  tx: Transaction<SurveysTables>,
  files: Readonly<Record<string, string>>,
): Promise<SubmittedModelVersion> => {
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
  const submitted = await tx.execute(modelVersionStream, modelVersionId(content.id, content.version), {
    type: 'SubmitModelVersion',
    data,
  });
  return { ...submitted, model: content.id, modelVersion: content.version };
};

type Files = Readonly<Record<string, string>>;

@CommandOf(surveys)
export class SubmitModelVersion extends Command<SubmittedModelVersion> {
  constructor(
    readonly scope: Scope,
    readonly files: Files,
  ) {
    super();
  }
}

@CommandHandler(SubmitModelVersion)
export class SubmitModelVersionHandler implements ICommandHandler<SubmitModelVersion> {
  constructor(@InjectService(surveys) private readonly service: Service<SurveysTables>) {}

  execute({ scope, files }: SubmitModelVersion): Promise<SubmittedModelVersion> {
    return this.service.inTenant(scope, (tx) => submitIn(tx, files));
  }
}

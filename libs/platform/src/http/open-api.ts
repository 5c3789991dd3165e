import type { Operations } from '@cairn/contracts/operation.js';
import type { INestApplication } from '@nestjs/common';
import { type OpenAPIObject, type SwaggerDocumentOptions, DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { type ApiDocument, type Parameter, routesOf } from './api-document.js';
import { routesWithoutOperation } from './blanks.js';
import { describeOperations } from './describe-operations.js';
import { schemaInDocument } from './schema-in-document.js';

/** A route has no entry among the operations of the contracts. */
class RouteWithoutDescription extends Error {
  constructor(routes: readonly string[]) {
    super(
      `The API document does not describe ${routes.join(', ')}: add each to operations.ts of its service in libs/contracts.`,
    );
    this.name = 'RouteWithoutDescription';
  }
}

const about = `Digital-health maturity programmes, from survey to certificate.

Sign in with \`POST /api/auth/sign-in/email\` (\`email\`, \`password\`); the session cookie it sets is sent with each request.
Refusals are problem documents (RFC 9457) with a stable \`code\`. A POST may carry an Idempotency-Key: repeated under the
same key it has no further effect. Changes to what several people edit carry the version they saw in If-Match. Every JSON
response to a GET has an ETag; sent back in If-None-Match it answers 304 while nothing changed. \`x-allow\` names who may
use an operation: \`public\`, \`signed-in\` or roles; \`x-fresh\` asks for a password given a few minutes ago. A program sends
an API key as \`Authorization: Bearer cairn_key_…\`; it may use the operations whose \`x-key-scope\` it has, and no others.`;

/**
 * The API of an application as OpenAPI 3.1.
 *
 * @param operations what each route is about; without them routes are described by their schemas alone
 * @throws RouteWithoutDescription
 */
export const documentOf = (app: INestApplication, operations?: Operations): OpenAPIObject => {
  const outline = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Cairn')
    .setDescription(about)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/', 'This installation')
    .addCookieAuth('cairn.session_token')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API key.' }, 'api-key')
    .addSecurityRequirements('cookie')
    .build();
  outline.info.contact = { name: 'The programme that runs this installation' };
  const document = SwaggerModule.createDocument(app, outline, { standardSchemaConverter });
  const ours = document as unknown as ApiDocument;
  addParameters(ours);
  const missing = operations ? routesWithoutOperation(ours, operations) : [];
  if (missing.length > 0) throw new RouteWithoutDescription(missing);
  describeOperations(ours, operations ?? {});
  return document;
};

/** Serves it at `/api/openapi.json`, to be browsed at `/api/docs`. */
export const describeApi = (app: INestApplication, operations?: Operations): void =>
  SwaggerModule.setup('api/docs', app, documentOf(app, operations), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Cairn API',
    // By address: behind the gateway that is the document of all services.
    swaggerOptions: { validatorUrl: null, spec: {}, url: '/api/openapi.json' },
  });

const idempotencyKey: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string', maxLength: 255 },
  description: 'A repetition under the same key has no further effect and gets the same response.',
};

/** What holds for every route: the parameters of its path, the Idempotency-Key of a POST. */
const addParameters = (document: ApiDocument): void => {
  for (const { path, method, described } of routesOf(document)) {
    const known = described.parameters ?? [];
    const missing = [...path.matchAll(/\{(\w+)\}/g)]
      .map(([, name]) => name as string)
      .filter((name) => !known.some((one) => one.in === 'path' && one.name === name));
    const added = missing.map((name): Parameter => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string', ...(name.endsWith('Id') && { format: 'uuid' }) },
    }));
    described.parameters = [...added, ...known, ...(method === 'POST' ? [{ ...idempotencyKey }] : [])];
  }
};

const standardSchemaConverter: SwaggerDocumentOptions['standardSchemaConverter'] = (schema, { schemaType }) => {
  if (!(schema instanceof z.ZodType)) return undefined;
  const { schema: converted, components } = schemaInDocument(schema, schemaType);
  return { schema: { ...converted }, components: { ...components } };
};

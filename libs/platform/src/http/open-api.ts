import type { INestApplication } from '@nestjs/common';
import { type OpenAPIObject, type SwaggerDocumentOptions, DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';

/** The contracts as OpenAPI 3.1 at `/api/openapi.json`, browsable at `/api/docs`. */
export const describeApi = (app: INestApplication): void => {
  const outline = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Cairn')
    .setDescription(
      'Digital-health maturity programmes, from survey to certificate. Changes take an Idempotency-Key on POST and If-Match where two people may edit; refusals are RFC 9457 problem documents.',
    )
    .setVersion('1')
    .addCookieAuth('cairn.session_token')
    .addSecurityRequirements('cookie')
    .build();
  const document = SwaggerModule.createDocument(app, outline, { standardSchemaConverter });
  completeOperations(document);
  SwaggerModule.setup('api/docs', app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Cairn API',
    // By address: behind the gateway that is the document of all services.
    swaggerOptions: { validatorUrl: null, spec: {}, url: '/api/openapi.json' },
  });
};

type Parameter = {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: object;
  readonly description?: string;
};
type Operation = { parameters?: Parameter[]; responses?: Record<string, { content?: Record<string, unknown> }> };

const idempotencyKey: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string', maxLength: 255 },
  description: 'A repetition under the same key has no further effect and gets the same answer.',
};

/**
 * What holds for every route: its path's parameters, the Idempotency-Key of a POST, refusals as
 * `application/problem+json`.
 */
const completeOperations = ({ paths }: OpenAPIObject): void => {
  for (const [path, operations] of Object.entries(paths))
    for (const [method, operation] of Object.entries(operations as Record<string, Operation>)) {
      const known = operation.parameters ?? [];
      const missing = [...path.matchAll(/\{(\w+)\}/g)]
        .map(([, name]) => name as string)
        .filter((name) => !known.some((one) => one.in === 'path' && one.name === name));
      const added = missing.map((name): Parameter => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string', ...(name.endsWith('Id') && { format: 'uuid' }) },
      }));
      operation.parameters = [...added, ...known, ...(method === 'post' ? [idempotencyKey] : [])];
      nameProblems(operation);
    }
};

const nameProblems = ({ responses = {} }: Operation): void => {
  const refusal = responses['4XX'];
  const body = refusal?.content?.['application/json'];
  if (refusal && body) refusal.content = { 'application/problem+json': body };
};

/** OpenAPI 3.1 speaks the JSON Schema of 2020-12. Answers may gain fields later, so none forbids others. */
const standardSchemaConverter: SwaggerDocumentOptions['standardSchemaConverter'] = (schema, { schemaType }) => {
  if (!(schema instanceof z.ZodType)) return undefined;
  const converted = z.toJSONSchema(schema, {
    io: schemaType,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
    },
  });
  const {
    $schema: _dialect,
    $defs = {},
    id: name,
    ...root
  } = JSON.parse(JSON.stringify(converted).replaceAll('#/$defs/', '#/components/schemas/')) as Converted;
  if (name === undefined) return { schema: root, components: $defs };
  return { schema: { $ref: `#/components/schemas/${name}` }, components: { ...$defs, [name]: root } };
};

type Converted = { readonly $schema?: string; readonly $defs?: Record<string, object>; readonly id?: string };

import { type Operation, type Operations, tags } from '@cairn/contracts/operation.js';
import { parameterDescriptions } from '@cairn/contracts/parameters.js';
import { problem } from '@cairn/contracts/problem.js';
import {
  type ApiDocument,
  type Content,
  type DescribedRoute,
  type Response,
  type Route,
  type Schema,
  type Schemas,
  ownResponses,
  routesOf,
} from './api-document.js';
import { exampleOf } from './example-of.js';
import { plainSchema } from './plain-schema.js';
import { titleOf } from './problem-titles.js';
import { refusalsOfRoute } from './refusals-of-route.js';
import { schemaInDocument } from './schema-in-document.js';

/** What a status means, for any code. */
const meanings: Readonly<Record<string, string>> = {
  400: 'The request is malformed',
  401: 'Nobody is signed in',
  403: 'The caller may not do this',
  404: 'The resource does not exist, or the caller may not know that it does',
  409: 'The state of the resource does not allow it',
  412: 'The resource was changed since the version in If-Match',
  413: 'The body is too large',
  415: 'The media type of the body is not accepted',
  422: 'Some input is not valid',
  428: 'If-Match is missing',
  429: 'Too many requests; Retry-After says how long to wait',
  503: 'Unavailable for a moment; Retry-After says how long to wait',
};

/** Completes the document: what the operations say, parameters, examples, and the problems of each route. */
export const describeOperations = (document: ApiDocument, operations: Operations): void => {
  const found = { ...document.components?.schemas, ...schemaInDocument(problem, 'output').components };
  const schemas = Object.fromEntries(Object.entries(found).map(([name, schema]) => [name, plainSchema(schema)]));
  const problems = new Problems();
  for (const route of routesOf(document)) {
    const operation = operations[route.title];
    if (operation) describe(route.described, operation);
    writeSchemasPlainly(route.described);
    describeParameters(route, operation);
    giveExamples(route.described, schemas, operation?.example);
    for (const [status, codes] of Object.entries(refusalsOfRoute(route, operation)))
      (route.described.responses ??= {})[status] = problems.refusal(status, codes);
  }
  const used = new Set(routesOf(document).flatMap(({ described }) => described.tags ?? []));
  document.tags = Object.entries(tags)
    .filter(([name]) => used.has(name))
    .map(([name, description]) => ({ name, description }));
  const { responses, examples } = problems;
  document.components = { ...document.components, schemas, responses, examples };
};

const describe = (described: DescribedRoute, { id, tag, summary, description, success, upload }: Operation): void => {
  Object.assign(described, { operationId: id, summary, ...(description && { description }), tags: [tag] });
  if (described['x-allow'] === 'public') described.security = [];
  if (described['x-key-scope']) described.security = [{ cookie: [] }, { 'api-key': [] }];
  if (success)
    for (const [status, response] of ownResponses(described))
      if (status.startsWith('2')) response.description = success;
  if (upload)
    described.requestBody = { required: true, content: { 'multipart/form-data': { schema: formOf(upload) } } };
};

const formOf = ({ fields, file }: NonNullable<Operation['upload']>): Schema => {
  const { schema, components } = schemaInDocument(fields, 'input');
  const { id: _name, ...form } = (components[schema.$ref?.split('/').at(-1) ?? ''] ?? schema) as Schema & {
    id?: string;
  };
  return {
    ...form,
    properties: { ...form.properties, file: { type: 'string', format: 'binary', description: file } },
    required: [...(form.required ?? []), 'file'],
  };
};

const writeSchemasPlainly = (described: DescribedRoute): void => {
  const contents = [described.requestBody?.content, ...ownResponses(described).map(([, { content }]) => content)];
  for (const content of contents)
    for (const body of Object.values(content ?? {})) if (body.schema) body.schema = plainSchema(body.schema);
  for (const parameter of described.parameters ?? []) parameter.schema = plainSchema(parameter.schema);
};

const describeParameters = ({ described }: Route, operation: Operation | undefined): void => {
  for (const parameter of described.parameters ?? []) {
    const said = operation?.parameters?.[parameter.name] ?? parameter.description ?? parameter.schema.description;
    parameter.description = said ?? parameterDescriptions[parameter.name] ?? '';
    if (parameter.name === 'organizationId') parameter.schema = { ...parameter.schema, format: 'uuid' };
  }
};

const giveExamples = (described: DescribedRoute, schemas: Schemas, own: Operation['example'] = {}): void => {
  const give = (content: Content | undefined, optional: boolean, stated: unknown): void => {
    const json = content?.['application/json'];
    if (json?.schema) json.example = stated ?? exampleOf(json.schema, schemas, optional);
  };
  give(described.requestBody?.content, false, own.request);
  for (const [status, { content }] of ownResponses(described))
    if (status.startsWith('2')) give(content, true, own.response);
};

/** Long lists belong to one operation; the others are the same for many. */
const SHARED_CODES = 3;

/** The responses and examples of problems that routes refer to. */
class Problems {
  readonly responses: Record<string, Response> = {};
  readonly examples: Record<string, unknown> = {};

  refusal(status: string, codes: readonly string[]): Response | { readonly $ref: string } {
    const response: Response = {
      description: `${meanings[status] ?? 'Refused'}: ${codes.map((code) => `\`${code}\``).join(', ')}.`,
      content: {
        'application/problem+json': {
          schema: { $ref: '#/components/schemas/Problem' },
          examples: Object.fromEntries(codes.map((code) => [code, this.example(status, code)])),
        },
      },
    };
    if (codes.length > SHARED_CODES) return response;
    const name = [status, ...codes].join('.');
    this.responses[name] = response;
    return { $ref: `#/components/responses/${name}` };
  }

  private example(status: string, code: string): { readonly $ref: string } {
    const name = `${status}.${code}`;
    const title = titleOf(code);
    this.examples[name] = {
      summary: title,
      value: { type: `urn:cairn:problem:${code}`, title, status: Number(status), code, requestId },
    };
    return { $ref: `#/components/examples/${name}` };
  }
}

const requestId = '00000000-0000-4000-8000-00000000000e';

import { z } from 'zod';
import { cloudEvent, cloudEventMediaType } from './cloud-event.js';
import { publicEvents } from './public-events.js';

const about = `Events that Cairn sends by webhooks, and that programs read from the feed at \`GET /api/notifications/{organizationId}/events\`.
Each comes in the envelope of CloudEvents 1.0, signed as Standard Webhooks describes. Deliveries are repeated until they succeed, so
an event may come twice, under the same id. Versions of a type only gain fields; anything else is a new type.`;

type Schemas = Readonly<Record<string, unknown>>;

/** Named schemas stand among the components. */
const placed = (schema: unknown): unknown =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/definitions/', '"#/components/schemas/'));

/** The schema under its name, with those it refers to under theirs. */
const schemasOf = (name: string, schema: z.ZodType): Schemas => {
  const {
    $schema: _,
    definitions = {},
    $ref,
    ...own
  } = z.toJSONSchema(schema, { target: 'draft-7', io: 'output', unrepresentable: 'any' }) as {
    readonly $schema?: string;
    readonly $ref?: string;
    readonly definitions?: Schemas;
  };
  return placed({
    ...definitions,
    ...($ref === `#/definitions/${name}` ? {} : { [name]: $ref ? { $ref } : own }),
  }) as Schemas;
};

/** As a message of the document is named. */
const nameOf = (type: string): string => type.replaceAll('.', '-');

const exampleOf = (type: string, data: unknown) => ({
  specversion: '1.0',
  id: '00000000-0000-4000-8000-0000000000ee',
  source: 'https://cairn.example.org/organizations/00000000-0000-4000-8000-000000000001',
  type,
  time: '2027-03-09T06:00:00.000Z',
  datacontenttype: 'application/json',
  dataschema: `https://cairn.example.org/api/asyncapi.json#/components/schemas/${type}`,
  sequence: '1042',
  data,
});

const payloadOf = (type: string) => ({
  allOf: [
    { $ref: '#/components/schemas/CloudEvent' },
    {
      type: 'object',
      properties: { type: { const: type }, data: { $ref: `#/components/schemas/${type}` } },
      required: ['type', 'data'],
    },
  ],
});

const headers = {
  type: 'object',
  properties: {
    'webhook-id': { type: 'string', description: 'Id of the event.' },
    'webhook-timestamp': { type: 'string', description: 'Seconds since 1970 at which it was signed.' },
    'webhook-signature': {
      type: 'string',
      description: 'One signature `v1,…` for each secret that signs, with spaces between.',
    },
  },
  required: ['webhook-id', 'webhook-timestamp', 'webhook-signature'],
};

const exampleHeaders = {
  'webhook-id': '00000000-0000-4000-8000-0000000000ee',
  'webhook-timestamp': '1804572000',
  'webhook-signature': 'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=',
};

/** The public events as AsyncAPI 3.1, from their contracts. */
export const asyncApiDocument = (): Record<string, unknown> => ({
  asyncapi: '3.1.0',
  info: {
    title: 'Cairn events',
    version: '1',
    description: about,
    license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
  },
  defaultContentType: cloudEventMediaType,
  channels: {
    webhook: {
      address: null,
      description: 'The address that an organization, or the programme, has given its webhook.',
      messages: Object.fromEntries(
        publicEvents.map(({ type }) => [nameOf(type), { $ref: `#/components/messages/${nameOf(type)}` }]),
      ),
    },
  },
  operations: {
    sendEvent: {
      action: 'send',
      channel: { $ref: '#/channels/webhook' },
      summary: 'Deliver an event to a webhook',
      messages: publicEvents.map(({ type }) => ({ $ref: `#/channels/webhook/messages/${nameOf(type)}` })),
      bindings: { http: { method: 'POST', bindingVersion: '0.3.0' } },
    },
  },
  components: {
    messages: Object.fromEntries(
      publicEvents.map(({ type, scope, contract }) => [
        nameOf(type),
        {
          name: type,
          title: type,
          summary: contract.schema.meta()?.description,
          contentType: cloudEventMediaType,
          headers,
          payload: payloadOf(type),
          examples: [{ headers: exampleHeaders, payload: exampleOf(type, contract.example) }],
          'x-key-scope': scope,
        },
      ]),
    ),
    schemas: {
      ...schemasOf('CloudEvent', cloudEvent),
      ...Object.assign({}, ...publicEvents.map(({ type, contract }) => schemasOf(type, contract.schema))),
    },
  },
});

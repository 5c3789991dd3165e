import { z } from 'zod';
import { id, instant, name } from '../../values.js';
import { personName } from '../../vocabulary.js';

export const apiKeyScope = z
  .enum(['surveys:read', 'answers:write', 'scores:read', 'visits:read', 'certificates:read', 'events:read'])
  .meta({
    description:
      'What a key may do: read assessments and answers, record answers, read scores and gap reports, read visits, read certifications, follow the feed of events. The feed carries the events of the areas that the key may read.',
  });
export type ApiKeyScope = z.output<typeof apiKeyScope>;

/** The longest life of a key, in days. */
export const longestKeyDays = 365;

const scopes = z
  .array(apiKeyScope)
  .min(1)
  .refine((all) => new Set(all).size === all.length, 'must not list a scope twice')
  .describe('What the key may do, one scope at least.')
  .meta({ examples: [['surveys:read', 'scores:read']] });
const keyName = name(60)
  .describe('What the key is for, up to 60 characters.')
  .meta({ examples: ['Data warehouse'] });
const keyId = id.describe('Id of the key; what it changes is recorded under this id.');

export const createApiKey = z
  .object({
    name: keyName,
    scopes,
    expiresInDays: z
      .int()
      .min(1)
      .max(longestKeyDays)
      .describe(`Days until the key expires, up to ${longestKeyDays}.`)
      .meta({ examples: [90] }),
  })
  .meta({ id: 'CreateApiKey', description: 'The name, the scopes and the life of a new API key.' });

export const createdApiKey = z
  .object({
    id: keyId,
    key: z
      .string()
      .nullable()
      .describe(
        'The key, to be sent as `Authorization: Bearer …`. It is shown once; null when the request is repeated under its Idempotency-Key.',
      )
      .meta({ examples: ['cairn_key_tbHVdEoCxQeNqAWmRzJu'] }),
    expiresAt: instant.describe('Instant at which the key expires.'),
  })
  .meta({ id: 'CreatedApiKey', description: 'A new API key, with its secret.' });
export type CreatedApiKey = z.output<typeof createdApiKey>;

const apiKey = z
  .object({
    id: keyId,
    name: keyName,
    start: z
      .string()
      .describe('The first characters of the key, by which it is recognized.')
      .meta({ examples: ['cairn_key_tbHV'] }),
    scopes,
    createdAt: instant.describe('Instant at which the key was made.'),
    createdBy: personName.nullable().describe('Name of the person who made it; null when the person was erased.'),
    expiresAt: instant.describe('Instant at which the key expires.'),
    lastUsedAt: instant.nullable().describe('Instant of the last request with the key; null when there was none.'),
  })
  .meta({ id: 'ApiKey', description: 'An API key without its secret.' });
export const apiKeys = z
  .array(apiKey)
  .meta({ description: 'The keys that can be used, the newest first. Expired and revoked keys are removed.' });
export type ApiKey = z.output<typeof apiKey>;

import type { ApiKey } from '@cairn/contracts/organizations/http/api-keys.js';
import { type Kysely, sql } from 'kysely';
import type { OrganizationsTables } from '../organizations.tables.js';

/** Keys of an organization, or of the programme, that can still be used, the newest first. */
export const apiKeysOf = (db: Kysely<OrganizationsTables>, ownerId: string): Promise<ApiKey[]> =>
  db
    .selectFrom('auth.apikey as key')
    .leftJoin('auth.user as person', (join) =>
      join
        .on(sql`(key.metadata::json ->> 'createdBy')::uuid`, '=', sql.ref('person.id'))
        .on('person.email', 'not like', '%@erased.invalid'),
    )
    .select([
      'key.id',
      'key.name',
      'key.start',
      sql<ApiKey['scopes']>`key.permissions::json -> 'api'`.as('scopes'),
      'key.createdAt',
      'person.name as createdBy',
      'key.expiresAt',
      'key.lastRequest as lastUsedAt',
    ])
    .where('key.referenceId', '=', ownerId)
    .where('key.expiresAt', '>', sql<string>`now()`)
    .orderBy('key.createdAt', 'desc')
    .orderBy('key.id')
    .execute();

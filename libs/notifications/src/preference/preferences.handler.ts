import type { Caller } from '@cairn/platform/auth/caller.js';
import { mailStopOf } from '@cairn/platform/auth/mail-stop-token.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { readWithAnySecret } from '@cairn/platform/config/read-with-any-secret.js';
import type { Topic } from '@cairn/contracts/notifications/topics.js';
import { notifications } from '../notifications.service.js';
import { preferencesOf } from './mail-preferences.query.js';

export type FollowedMailStop = { readonly personId: string; readonly topic: Topic; readonly mail: boolean };

export const preferenceQueries = queriesOf(notifications, 'mail preferences', {
  all: (service, { personId }: Caller) => service.inNoTenant((db) => preferencesOf(db, personId)),

  /** What the link at the end of a mail stops; undefined for any other text. */
  followed: async (service, token: string): Promise<FollowedMailStop | undefined> => {
    const named = readWithAnySecret(service.config, (secret) => mailStopOf(secret, token));
    if (!named) return undefined;
    const chosen = await service.inNoTenant((db) => preferencesOf(db, named.personId));
    return { ...named, mail: chosen.topics.find(({ topic }) => topic === named.topic)?.timing !== 'never' };
  },
});

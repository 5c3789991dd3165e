import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { NotificationsTables } from '../notifications.tables.js';
import type { PreferenceEvent } from './preference-events.js';

/**
 * By person and of no organization, since whoever queues a message for one reads it; a rebuild sets each row again and
 * empties nothing.
 */
export const mailPreferences: ServiceProjection<NotificationsTables, PreferenceEvent> = {
  name: 'mail-preferences',
  tables: [],
  on: {
    MailPreferenceSet: async (db, { tenantId, data: { topic, mail, digest = null } }) => {
      await db
        .insertInto('mail_preferences')
        .values({ person_id: tenantId, topic, mail, digest })
        .onConflict((row) => row.columns(['person_id', 'topic']).doUpdateSet({ mail, digest }))
        .execute();
    },
    QuietHoursSet: async (db, { tenantId, data: { quietHours } }) => {
      await db.deleteFrom('quiet_hours').where('person_id', '=', tenantId).execute();
      if (quietHours)
        await db
          .insertInto('quiet_hours')
          .values({ person_id: tenantId, ...quietHours })
          .execute();
    },
  },
};

import { colleaguesMentioned } from '@cairn/contracts/surveys/events/colleagues-mentioned.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { colleagueMentionedMail } from '../templates/teamwork.js';
import { all, queueMessages } from './queue-messages.store.js';
import { facilityOf } from './known-assessments.query.js';

export const notifyMentioned = reaction<NotificationsTables, typeof colleaguesMentioned>(
  'tell-colleagues-when-mentioned',
  colleaguesMentioned,
  async ({ id, tenantId, data }, tx) => {
    const others = data.personIds.filter((personId) => personId !== data.mentionedBy);
    if (others.length === 0) return;
    const facilityName = await facilityOf(tx.db, tenantId, data.assessmentId);
    await queueMessages(
      tx,
      { id, data: { ...data, organizationId: tenantId, facilityName } },
      colleagueMentionedMail,
      all(others, 'mentioned'),
    );
  },
);

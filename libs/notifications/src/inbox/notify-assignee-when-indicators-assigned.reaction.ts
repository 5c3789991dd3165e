import { indicatorsAssigned } from '@cairn/contracts/surveys/events/indicators-assigned.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import { derivedId } from '@cairn/platform/service/derived-id.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { indicatorsAssignedMail } from '../templates/teamwork.js';
import { all, queueMessages } from './queue-messages.store.js';
import { facilityOf } from './known-assessments.query.js';

/**
 * Once for one assignment, of however many units its indicators are. Who assigns something to oneself knows it already.
 */
export const notifyAssignee = reaction<NotificationsTables, typeof indicatorsAssigned>(
  'tell-assignee-when-indicators-assigned',
  indicatorsAssigned,
  async ({ tenantId, data }, tx) => {
    const { assessmentId, personId, assignedBy, assignedAt } = data;
    if (personId === assignedBy) return;
    const facilityName = await facilityOf(tx.db, tenantId, assessmentId);
    const id = derivedId('assignment', assessmentId, assignedBy, assignedAt);
    await queueMessages(
      tx,
      { id, data: { ...data, organizationId: tenantId, facilityName } },
      indicatorsAssignedMail,
      all([personId], 'assignee'),
    );
  },
);

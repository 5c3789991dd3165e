import { visitsShifted } from '@cairn/contracts/validation/events/visits-shifted.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { adminsOf } from '../recipient/recipients.query.js';
import { visitsShiftedMail } from '../templates/visits-shifted.js';
import { byPerson } from './by-person.js';
import { queueMessages } from './queue-messages.store.js';

/** One mail for each person, about the own visits and no others. */
export const mailShiftedVisits = reaction<NotificationsTables, typeof visitsShifted>(
  'mail-everybody-when-visits-shifted',
  visitsShifted,
  async (fact, tx) => {
    const { data } = fact;
    const admins = new Map<string, readonly string[]>();
    for (const { organizationId } of data.visits)
      if (!admins.has(organizationId)) admins.set(organizationId, await adminsOf(tx.db, organizationId));
    for (const [personId, visits] of byPerson(data.visits, admins))
      await queueMessages(tx, { id: fact.id, data: { ...data, visits } }, visitsShiftedMail, [
        { personId, because: 'concerned' },
      ]);
  },
);

import { visitScheduled } from '@cairn/contracts/validation/events/visit-scheduled.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import { adminsOf } from '../recipient/recipients.query.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { visitCancelledMail } from '../templates/visit-cancelled.js';
import { visitMovedMail, visitScheduledMail } from '../templates/visit-scheduled.js';
import { queueMessages } from './queue-messages.store.js';
import { lastToldVisit, rememberVisit } from './visit-team.store.js';
import { whoLearnsOfDate } from './who-learns-of-a-date.js';

/** Admins and validators learn of the date; whoever has left the team learns that the former one is free again. */
export const mailVisitDate = reaction<NotificationsTables, typeof visitScheduled>(
  'mail-everybody-when-visit-scheduled',
  visitScheduled,
  async (fact, tx) => {
    const { data, tenantId } = fact;
    const former = await lastToldVisit(tx.db, tenantId, data.visitId);
    if (former && former.sequence >= data.sequence) return;
    if (data.grouped) {
      await rememberVisit(tx.db, tenantId, data);
      return;
    }
    const { scheduled, moved, released } = whoLearnsOfDate(
      data.sequence,
      await adminsOf(tx.db, tenantId),
      data.validators,
      former?.validators ?? [],
    );
    await queueMessages(tx, fact, visitScheduledMail, scheduled);
    await queueMessages(tx, fact, visitMovedMail, moved);
    if (former) {
      const { startsAt, endsAt, timeZone, validators, sequence, mode, ...subject } = former;
      const freed = {
        ...fact,
        data: { ...subject, reason: '', appointment: { startsAt, endsAt, timeZone, mode, validators, sequence } },
      };
      await queueMessages(tx, freed, visitCancelledMail, released);
    }
    await rememberVisit(tx.db, tenantId, data);
  },
);

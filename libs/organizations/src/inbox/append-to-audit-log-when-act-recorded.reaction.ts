import { actRecordedInCertification } from '@cairn/contracts/certification/events/act-recorded.v1.js';
import { actRecordedInNotifications } from '@cairn/contracts/notifications/events/act-recorded.v1.js';
import { actRecordedInSurveys } from '@cairn/contracts/surveys/events/act-recorded.v1.js';
import { actRecordedInValidation } from '@cairn/contracts/validation/events/act-recorded.v1.js';
import { reactionTogether } from '@cairn/platform/feed/reaction.js';
import { appendToAuditLog } from '../audit-log/audit-log.store.js';
import type { OrganizationsTables } from '../organizations.tables.js';

export const recordedActs = [
  actRecordedInSurveys,
  actRecordedInValidation,
  actRecordedInCertification,
  actRecordedInNotifications,
].map((contract) =>
  reactionTogether<OrganizationsTables, typeof contract>(
    `append-to-audit-log-when-act-recorded-in-${contract.service}`,
    contract,
    (facts, { db, scope: { tenantId } }) =>
      appendToAuditLog(
        db,
        tenantId,
        facts.map(({ id, data }) => ({ ...data, id })),
      ),
  ),
);

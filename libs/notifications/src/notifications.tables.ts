import type { CaughtMail } from '@cairn/contracts/notifications/http/messages.js';
import type { PauseReason } from '@cairn/contracts/notifications/http/webhooks.js';
import type { DigestFrequency } from '@cairn/contracts/notifications/mail-timing.js';
import type { Topic } from '@cairn/contracts/notifications/topics.js';
import type { OrganizationRole, ProgrammeRole } from '@cairn/contracts/roles.js';
import type { ModelVersionsTables } from '@cairn/platform/models/model-versions.tables.js';
import type { ColumnType, Generated } from 'kysely';
import type { StageChange } from './stage-change/stage-change.js';
import type { Because } from './message/message-events.js';
import type { TemplateName } from './texts/texts.js';

/** Read as it was parsed, written as text. */
type Json<T> = ColumnType<T, string, string>;

export type NotificationsTables = ModelVersionsTables & {
  messages: {
    tenant_id: string;
    id: string;
    template: TemplateName;
    person_id: string;
    because: Because;
    facts: Json<Record<string, unknown>>;
    status: 'due' | 'sending' | 'sent' | 'unknown' | 'failed' | 'inbox-only';
    attempts: number;
    last_error: string | null;
    queued_at: string;
    sent_at: string | null;
  };
  /** The subject as the mail was written the last time, for the log; `search` is folded. */
  mail_subjects: { tenant_id: string; message_id: string; subject: string; search: ColumnType<string, never, never> };
  /** By person, across organizations; without an entry a topic comes by mail at once. */
  mail_preferences: { person_id: string; topic: Topic; mail: boolean; digest: DigestFrequency | null };
  quiet_hours: { person_id: string; from: string; until: string };
  read_messages: { person_id: string; message_id: string; read_at: string };
  told_assessments: { tenant_id: string; id: string; facility_name: string; model: string; model_version: string };
  visit_teams: { tenant_id: string; visit_id: string; facts: Json<Record<string, unknown>> };
  /** Stages that have not settled: from before the first change to where the last one led, at `changed_at`. */
  stage_changes: {
    tenant_id: string;
    assessment_id: string;
    event_id: string;
    changed_at: string;
    facts: Json<StageChange>;
  };
  caught_mails: { position: Generated<string>; id: string; mail: Json<CaughtMail> };
  /** The last position of the feed that programs read. */
  public_event_count: { single: Generated<boolean>; last: string };
  public_events: { tenant_id: string; position: string; event_id: string; type: string; data: string; at: string };
  webhooks: {
    tenant_id: string;
    id: string;
    url: string;
    types: Json<string[]>;
    description: string;
    by_person: string;
    paused: PauseReason | null;
    created_at: string;
  };
  webhook_secrets: {
    tenant_id: string;
    webhook_id: string;
    generation: number;
    sealed: string;
    until: string | null;
  };
  webhook_progress: {
    tenant_id: string;
    webhook_id: string;
    position: string;
    failures: Generated<number>;
    next_try_at: string | null;
    leased_until: string | null;
  };
  webhook_deliveries: {
    tenant_id: string;
    id: string;
    webhook_id: string;
    event_id: string;
    type: string;
    position: string;
    at: string;
    status: number | null;
    error: string | null;
    milliseconds: number;
  };
  'access.organizations': { id: string; name: string };
  'access.memberships': { organization_id: string; person_id: string; role: OrganizationRole };
  'access.programme_roles': { person_id: string; role: ProgrammeRole };
  'auth.user': { id: string; name: string; email: string; locale: string; timeZone: string };
};

import { stageChangedRecipients, stageChangedSubjects } from '@cairn/contracts/notifications/stage-changed-mail.js';
import type { RehearsalLine } from '@cairn/contracts/scoring/http/rehearsals.js';

/** The mail about a stage that changes when the answers are submitted; none where it stays. */
export const stageMail = (facility: string, from: number, to: number): RehearsalLine['mail'] =>
  from === to ? null : { subject: stageChangedSubjects.final.replace('{facility}', () => facility).replace('{to}', String(to)), recipients: stageChangedRecipients };

import {
  stageChangedRecipients,
  stageChangedSubjects,
  stageChangedVariant,
} from '@cairn/contracts/notifications/stage-changed-mail.js';
import type { RehearsalLine } from '@cairn/contracts/scoring/http/rehearsals.js';

/** The mail about a stage that changes when the answers are submitted; none where it stays. */
export const stageMail = (facility: string, model: string, from: number, to: number): RehearsalLine['mail'] => {
  if (from === to) return null;
  const values: Readonly<Record<string, string>> = {
    '{facility}': facility,
    '{model}': model,
    '{from}': String(from),
    '{to}': String(to),
  };
  const subject = stageChangedSubjects[stageChangedVariant({ from, to, final: true })].replace(
    /\{\w+\}/g,
    (placeholder) => values[placeholder] ?? placeholder,
  );
  return { subject, recipients: stageChangedRecipients };
};

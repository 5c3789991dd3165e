/**
 * Subjects and recipients of the mail about a changed stage: shared, so that a rehearsal can list the mails that would
 * be sent.
 */
export const stageChangedSubjects = {
  draft: '“{facility}” is at stage {to} of {model} so far',
  final: '“{facility}” has reached stage {to} of {model}',
  fallen: '“{facility}” is at stage {to} of {model} now (was {from})',
} as const;
export const stageChangedRecipients = 'admin';

/** Which of them announces a change; a facility that was never scored comes from stage 0. */
export const stageChangedVariant = ({
  from,
  to,
  final,
}: {
  readonly from: number | null;
  readonly to: number;
  readonly final: boolean;
}): keyof typeof stageChangedSubjects => {
  if (!final) return 'draft';
  return to < (from ?? 0) ? 'fallen' : 'final';
};

/**
 * What the mail about a changed stage says first, and who gets it: shared, so that a rehearsal can tell which mails
 * would go out.
 */
export const stageChangedSubjects = {
  draft: '“{facility}” is at stage {to} of {model} so far',
  final: '“{facility}” has reached stage {to} of {model}',
  fallen: '“{facility}” is at stage {to} of {model} now (was {from})',
} as const;
export const stageChangedRecipients = 'admin';

/** Which of them tells a change; a facility that was never scored comes from stage 0. */
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

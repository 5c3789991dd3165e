import type { AnswerKind } from '@cairn/maturity-models';

/** Characters up to which an option is a word beside others, not a line of its own. */
const beside = 28;

/** Whether the options of an answer are read as a list, one under the other. */
export const hasLongOptions = (
  { kind }: Pick<AnswerKind, 'kind'>,
  options: Readonly<Record<string, string>> | undefined,
): boolean =>
  (kind === 'scale' || kind === 'choice') && Object.values(options ?? {}).some((text) => text.length > beside);

import type { AnswerValue } from '@cairn/contracts/surveys/answer.js';
import type { AnswerKind } from '@cairn/maturity-models';

export type ControlProps<K extends AnswerKind['kind'] = AnswerKind['kind']> = {
  readonly kind: Extract<AnswerKind, { kind: K }>;
  readonly indicatorId: string;
  /** Groups the radio buttons. */
  readonly name: string;
  readonly value: AnswerValue | null;
  readonly onValue: (value: AnswerValue) => void;
};

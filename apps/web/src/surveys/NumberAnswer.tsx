import { TextInput } from '@mantine/core';
import { accepts } from '@cairn/maturity-models';
import { useTranslation } from 'react-i18next';
import { useProblemWord } from '../i18n/use-problem-word.js';
import type { ControlProps } from './control-props.js';
import { numberIn } from './number-in.js';
import { useDraft } from './use-draft.js';

export const NumberAnswer = ({ kind, value, onValue }: ControlProps<'number'>) => {
  const { t } = useTranslation();
  const problemWord = useProblemWord();
  const refusal = (text: string) => accepts({ answer: kind }, numberIn(text));
  const draft = useDraft(typeof value === 'number' ? String(value) : '', (text) => {
    const number = numberIn(text);
    if (number !== null && !refusal(text) && number !== value) onValue(number);
  });
  const refused = draft.text === '' ? undefined : refusal(draft.text);
  return (
    <TextInput
      aria-label={t('survey.number')}
      inputMode={kind.whole ? 'numeric' : 'decimal'}
      w={120}
      value={draft.text}
      onChange={(event) => draft.type(event.currentTarget.value)}
      onBlur={draft.save}
      error={refused && problemWord(refused)}
    />
  );
};

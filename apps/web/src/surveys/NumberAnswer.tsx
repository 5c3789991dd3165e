import { TextInput } from '@mantine/core';
import { accepts } from '@cairn/maturity-models';
import { useTranslation } from 'react-i18next';
import { useProblemWord } from '../i18n/use-problem-word.js';
import type { ControlProps } from './control-props.js';
import { useDraft } from './use-draft.js';
import { useNumberReader } from './use-number-reader.js';

export const NumberAnswer = ({ kind, value, onValue }: ControlProps<'number'>) => {
  const { t } = useTranslation();
  const problemWord = useProblemWord();
  const { read, understood } = useNumberReader();
  const refusal = (text: string) => accepts({ answer: kind }, read(text));
  const draft = useDraft(typeof value === 'number' ? String(value) : '', (text) => {
    const number = read(text);
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
      description={understood(draft.text)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={refused && problemWord(refused)}
    />
  );
};

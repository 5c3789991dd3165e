import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me.js';
import { useProblemWord } from '../i18n/use-problem-word.js';
import type { ControlProps } from './control-props.js';
import { useSurvey } from './survey-context.js';
import { useKeptText } from './teamwork/use-kept-text.js';
import { percentageIn } from './number-in.js';
import { useDraft } from './use-draft.js';
import { useNumberReader } from './use-number-reader.js';

export const PercentageAnswer = ({ kind, name, value, onValue }: ControlProps<'percentage'>) => {
  const { t } = useTranslation();
  const problemWord = useProblemWord();
  const { person } = useMe();
  const { texts, assessment } = useSurvey();
  const { read, understood } = useNumberReader(percentageIn);
  const [unfinished, keepUnfinished] = useKeptText(`cairn.percent.${person.id}.${assessment.id}.${name}`);
  const recorded = typeof value === 'object' && value !== null ? value : null;
  const [chosen, choose] = useState<string | null>(null);
  const basis = chosen ?? recorded?.basis ?? '';
  const save = (text: string, on: string): void => {
    const percent = read(text);
    keepUnfinished(on === '' ? text : '');
    if (percent === null || percent < 0 || percent > 100 || on === '') return;
    if (percent !== recorded?.percent || on !== recorded.basis) onValue({ percent, basis: on });
  };
  const draft = useDraft(recorded ? String(recorded.percent) : unfinished, (text) => save(text, basis));
  const percent = read(draft.text);
  const refused = draft.text !== '' && (percent === null || percent < 0 || percent > 100);
  return (
    <>
      <TextInput
        aria-label={t('survey.percent')}
        inputMode="decimal"
        w={96}
        rightSection="%"
        value={draft.text}
        onChange={(event) => draft.type(event.currentTarget.value)}
        onBlur={draft.save}
        description={draft.text !== '' && basis === '' ? t('survey.basisMissing') : understood(draft.text)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={refused && problemWord('percent-out-of-range')}
      />
      <NativeSelect
        aria-label={t('survey.basis')}
        value={basis}
        onChange={(event) => {
          choose(event.currentTarget.value);
          save(draft.text, event.currentTarget.value);
        }}
        data={[
          { value: '', label: t('survey.chooseBasis') },
          ...kind.bases.map((one) => ({ value: one, label: texts.bases[one] ?? '' })),
        ]}
      />
    </>
  );
};

import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraft } from './use-draft.js';

const shortest = 3;
const longest = 1000;

type Props = { readonly reason: string; readonly onReason: (reason: string) => void };

/** The answer is recorded once a reason is given. */
export const NotApplicableReason = ({ reason, onReason }: Props) => {
  const { t } = useTranslation();
  const draft = useDraft(reason, (text) => {
    const given = text.trim();
    if (given.length >= shortest && given.length <= longest && given !== reason) onReason(given);
  });
  const tooShort = draft.text.trim().length > 0 && draft.text.trim().length < shortest;
  const full = draft.text.length >= longest;
  return (
    <Textarea
      label={t('survey.notApplicableReason')}
      autosize
      minRows={1}
      maxLength={longest}
      maw={560}
      required
      value={draft.text}
      onChange={(event) => draft.type(event.currentTarget.value)}
      onBlur={draft.save}
      error={(tooShort && t('survey.notApplicableShort')) || (full && t('survey.notApplicableFull'))}
    />
  );
};

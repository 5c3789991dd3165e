import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '../api/validation.js';
import { quickNotes } from './quick-notes.js';

type Props = { readonly verdict: Verdict; readonly onChoose: (sentence: string) => void };

/** Sentences that go into the note with a tap. */
export const QuickNotes = ({ verdict, onChoose }: Props) => {
  const { t } = useTranslation();
  return (
    <Group gap="xs" mt="xs" role="group" aria-label={t('validation.quickNotes.title')}>
      {quickNotes[verdict].map((note) => (
        <Button
          key={note}
          variant="default"
          size="md"
          radius="xl"
          fw={400}
          onClick={() => onChoose(t(`validation.quickNotes.${note}`))}
        >
          {t(`validation.quickNotes.${note}`)}
        </Button>
      ))}
    </Group>
  );
};

import { ActionIcon, Button, Group, SimpleGrid } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { WallTimeField } from '../frame/WallTimeField.js';
import classes from './planning.module.css';
import type { ProposalDraft } from './proposal-draft.js';

const most = 2;

type Slot = { readonly startsAt: string; readonly endsAt: string };
type Props = {
  readonly draft: ProposalDraft;
  readonly onChange: (change: Partial<ProposalDraft>) => void;
  readonly zone: string;
};

/** Up to two other times that the hospital may choose instead. */
export const Alternatives = ({ draft, onChange, zone }: Props) => {
  const { t } = useTranslation();
  const slots: readonly Slot[] = draft.alternatives ?? [];
  const set = (i: number, change: Partial<Slot>): void =>
    onChange({ alternatives: slots.map((slot, at) => (at === i ? { ...slot, ...change } : slot)) });
  return (
    <>
      {slots.map((slot, i) => (
        <div key={i} className={classes['alternative']}>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <WallTimeField
              label={t('planning.alternativeStarts', { number: i + 2, zone })}
              required
              value={slot.startsAt}
              onTime={(startsAt) => set(i, { startsAt })}
            />
            <WallTimeField
              label={t('planning.alternativeEnds', { number: i + 2, zone })}
              required
              min={slot.startsAt}
              value={slot.endsAt}
              error={
                slot.startsAt !== '' &&
                slot.endsAt !== '' &&
                slot.endsAt <= slot.startsAt &&
                t('validation.missing.order')
              }
              onTime={(endsAt) => set(i, { endsAt })}
            />
          </SimpleGrid>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('planning.removeAlternative', { number: i + 2 })}
            onClick={() => onChange({ alternatives: slots.filter((_, at) => at !== i) })}
          >
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {slots.length < most && (
        <Group>
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => onChange({ alternatives: [...slots, { startsAt: draft.startsAt, endsAt: draft.endsAt }] })}
          >
            {t('planning.addAlternative')}
          </Button>
        </Group>
      )}
    </>
  );
};

import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Visit } from '@cairn/contracts/validation/http/visits.js';
import { AppointmentTime } from './AppointmentTime.js';

type Props = {
  readonly proposal: NonNullable<Visit['proposal']>;
  readonly slot: number;
  readonly onChoose: (slot: number) => void;
};

/** Which of the offered times the hospital takes. */
export const SlotChoice = ({ proposal, slot, onChoose }: Props) => {
  const { t } = useTranslation();
  const slots = [proposal, ...proposal.alternatives];
  return (
    <Radio.Group label={t('planning.choose')} value={String(slot)} onChange={(value) => onChoose(Number(value))}>
      <Stack gap="xs" mt="xs">
        {slots.map(({ startsAt, endsAt }, i) => (
          <Radio
            key={startsAt}
            value={String(i)}
            label={<AppointmentTime times={{ startsAt, endsAt, timeZone: proposal.timeZone }} />}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
};

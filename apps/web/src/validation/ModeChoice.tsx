import { Group, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Mode = 'on-site' | 'remote';

export const ModeChoice = ({ value, onChange }: { value: Mode; onChange: (mode: Mode) => void }) => {
  const { t } = useTranslation();
  return (
    <Radio.Group label={t('validation.mode')} value={value} onChange={(mode) => onChange(mode as Mode)}>
      <Group mt="xs">
        <Radio value="on-site" label={t('validation.modes.on-site')} />
        <Radio value="remote" label={t('validation.modes.remote')} />
      </Group>
    </Radio.Group>
  );
};

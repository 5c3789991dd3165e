import { type MantineColorScheme, NativeSelect, Radio, Group, Stack, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { useMe } from '../api/me.js';
import { useCommand } from '../api/use-command.js';
import { Panel } from '../frame/Panel.js';
import { changeLanguage } from '../i18n/i18n.js';
import { languageOf, languages } from '../i18n/languages.js';
import { ProblemNote } from '../states/ProblemNote.js';

const schemes = ['auto', 'light', 'dark'] as const;

export const AppearancePanel = () => {
  const { t, i18n } = useTranslation();
  const { person } = useMe();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const update = useCommand(
    (change: { locale?: string; timeZone?: string }) => api.POST('/api/auth/update-user', { body: change }),
    {
      refresh: [['me']],
    },
  );
  const zones = [...new Set([person.timeZone, ...Intl.supportedValuesOf('timeZone')])].sort();
  const speak = async (tag: string): Promise<void> => {
    await changeLanguage(tag);
    update.mutate({ locale: tag });
  };
  return (
    <Panel title={t('settings.appearance')}>
      <Stack>
        <Radio.Group
          label={t('settings.language')}
          value={languageOf(i18n.language).tag}
          onChange={(tag) => void speak(tag)}
        >
          <Group mt={4}>
            {languages.map(({ tag, name }) => (
              <Radio key={tag} value={tag} label={name ?? t('frame.trialLanguage')} />
            ))}
          </Group>
        </Radio.Group>
        <Radio.Group
          label={t('settings.scheme')}
          value={colorScheme}
          onChange={(value) => setColorScheme(value as MantineColorScheme)}
        >
          <Group mt={4}>
            {schemes.map((scheme) => (
              <Radio key={scheme} value={scheme} label={t(`settings.schemes.${scheme}`)} />
            ))}
          </Group>
        </Radio.Group>
        <NativeSelect
          label={t('settings.timeZone')}
          description={t('settings.timeZoneHint')}
          maw={360}
          value={person.timeZone}
          disabled={update.isPending}
          onChange={(event) => update.mutate({ timeZone: event.currentTarget.value })}
          data={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        />
        <ProblemNote error={update.error} />
      </Stack>
    </Panel>
  );
};

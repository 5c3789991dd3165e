import '@mantine/spotlight/styles.layer.css';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Finder } from './Finder.js';
import classes from './search.module.css';

const [store, palette] = createSpotlight();

/** The search over everything; opens whenever it is asked for once more. */
export const Palette = ({ asked }: { asked: number }) => {
  const { t } = useTranslation();
  useEffect(() => palette.open(), [asked]);
  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      title={t('search.title')}
      shadow="none"
      overlayProps={{ backgroundOpacity: 0.35 }}
      transitionProps={{ duration: 100, transition: 'fade' }}
      classNames={{
        content: classes['content']!,
        header: classes['head']!,
        actionsList: classes['list']!,
        actionsGroup: classes['group']!,
        action: classes['entry']!,
        actionLabel: classes['label']!,
        empty: classes['none']!,
        footer: classes['foot']!,
      }}
    >
      <Finder />
    </Spotlight.Root>
  );
};

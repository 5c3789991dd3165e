import { ActionIcon, Button, Checkbox, Popover, Stack, TextInput } from '@mantine/core';
import { IconColumns3, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Viewing } from './use-table-view.js';
import classes from './table.module.css';

type Props = {
  /** Those that may be left out: all but the first, which names the row. */
  readonly titles: readonly string[];
  readonly viewing: Viewing;
};

/** Chooses the columns, and the views somebody kept. */
export const ViewButton = ({ titles, viewing: { view, change, kept, keep, forget } }: Props) => {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  return (
    <Popover position="bottom-end" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button variant="subtle" size="compact-sm" leftSection={<IconColumns3 size={14} aria-hidden />}>
          {t('table.view')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('table.view')}>
        <Stack gap="sm">
          <Checkbox.Group
            label={t('table.columns')}
            value={titles.filter((title) => !view.hidden.includes(title))}
            onChange={(shown) => change({ hidden: titles.filter((title) => !shown.includes(title)) })}
          >
            <Stack gap={6} mt={6}>
              {titles.map((title) => (
                <Checkbox key={title} value={title} label={title} size="sm" />
              ))}
            </Stack>
          </Checkbox.Group>
          {kept.length > 0 && (
            <ul className={classes['views']} aria-label={t('table.views')}>
              {kept.map((one) => (
                <li key={one.name}>
                  <Button variant="subtle" size="compact-sm" onClick={() => change(one.view)}>
                    <bdi>{one.name}</bdi>
                  </Button>
                  <ActionIcon
                    variant="subtle"
                    size="sm"
                    aria-label={t('table.forget', { name: one.name })}
                    onClick={() => forget(one.name)}
                  >
                    <IconTrash size={14} aria-hidden />
                  </ActionIcon>
                </li>
              ))}
            </ul>
          )}
          <form
            className={classes['keep']}
            onSubmit={(event) => {
              event.preventDefault();
              if (name.trim() === '') return;
              keep(name.trim());
              setName('');
            }}
          >
            <TextInput
              label={t('table.keepAs')}
              maxLength={60}
              size="sm"
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" size="sm">
              {t('table.keep')}
            </Button>
          </form>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
};

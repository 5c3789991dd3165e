import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconPlus, IconSelector } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useScopeChoices } from '../frame/use-scope-choices.js';
import { WholeName } from '../frame/WholeName.js';
import classes from '../frame/frame.module.css';

export const ScopeSwitch = () => {
  const { t } = useTranslation();
  const choices = useScopeChoices();
  const present = choices.find(({ present }) => present)?.title;
  const navigate = useNavigate();
  return (
    <Menu withinPortal={false} width="target" position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={classes['scope']}>
          <span className={classes['scopeText']}>
            <span className={classes['scopeLabel']}>{t('frame.scope')}</span>
            <span className={classes['scopeName']}>
              <WholeName lines={2}>{present ?? t('frame.noScope')}</WholeName>
            </span>
          </span>
          <IconSelector size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={classes['scopeChoices']!}>
        {choices.map(({ key, title, under, present, enter }) => (
          <Menu.Item key={key} onClick={enter} rightSection={present ? <IconCheck size={16} aria-hidden /> : null}>
            <span className={classes['scopeName']}>
              <WholeName lines={2}>{title}</WholeName>
            </span>
            <span className={classes['scopeUnder']}>{under}</span>
          </Menu.Item>
        ))}
        <Menu.Item
          className={classes['newScope']!}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => void navigate({ to: '/organizations/new', search: {} })}
        >
          {t('frame.newOrganization')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

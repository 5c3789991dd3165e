import { Menu, UnstyledButton } from '@mantine/core';
import { IconLogout, IconSettings, IconUserCircle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me.js';
import { useSignOut } from '../sign-in/use-sign-out.js';
import { WholeName } from '../frame/WholeName.js';
import classes from '../frame/frame.module.css';

export const PersonMenu = () => {
  const { t } = useTranslation();
  const { person } = useMe();
  const navigate = useNavigate();
  const signOut = useSignOut();
  return (
    <Menu withinPortal={false} position="top-start">
      <Menu.Target>
        <UnstyledButton className={classes['entry']}>
          <IconUserCircle size={18} stroke={1.7} aria-hidden />
          <WholeName>{person.name}</WholeName>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{person.email}</Menu.Label>
        <Menu.Item
          leftSection={<IconSettings size={16} aria-hidden />}
          onClick={() => void navigate({ to: '/settings', search: {} })}
        >
          {t('frame.settings')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
          {t('frame.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

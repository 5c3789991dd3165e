import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconPlus, IconSelector } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useScope } from './scope.js';
import { type Scope, scopeKey } from './scopes.js';
import classes from './frame.module.css';

export const ScopeSwitch = () => {
  const { t } = useTranslation();
  const { scope, scopes, enter } = useScope();
  const navigate = useNavigate();
  const title = (one: Scope) => (one.kind === 'programme' ? t('frame.programme') : one.name);
  const under = (one: Scope) => (one.kind === 'programme' ? t('frame.programmeStaff') : t(`words.role.${one.role}`));
  const go = (one: Scope): void => {
    enter(scopeKey(one));
    void navigate({ to: '/', search: {} });
  };
  return (
    <Menu withinPortal={false} width="target" position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={classes['scope']}>
          <span className={classes['scopeText']}>
            <span className={classes['scopeLabel']}>{t('frame.scope')}</span>
            <span className={classes['scopeName']} title={scope ? title(scope) : undefined}>{scope ? title(scope) : '-'}</span>
          </span>
          <IconSelector size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={classes['scopeChoices']!}>
        {scopes.map((one) => (
          <Menu.Item key={scopeKey(one)} onClick={() => go(one)} rightSection={scope && scopeKey(one) === scopeKey(scope) ? <IconCheck size={16} aria-hidden /> : null}>
            <span className={classes['scopeName']} title={title(one)}>
              {title(one)}
            </span>
            <span className={classes['scopeUnder']}>{under(one)}</span>
          </Menu.Item>
        ))}
        <Menu.Item className={classes['newScope']!} leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void navigate({ to: '/organizations/new', search: {} })}>
          {t('frame.newOrganization')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

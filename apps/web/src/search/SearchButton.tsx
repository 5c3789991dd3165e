import { UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from '../frame/frame.module.css';

const onMac = /Mac|iPhone|iPad/.test(navigator.platform);

type Props = { readonly onOpen: () => void; /** The icon alone. */ readonly small?: boolean };

export const SearchButton = ({ onOpen, small = false }: Props) => {
  const { t } = useTranslation();
  const keys = { 'aria-haspopup': 'dialog', 'aria-keyshortcuts': onMac ? 'Meta+K' : 'Control+K' } as const;
  if (small)
    return (
      <UnstyledButton className={classes['searchSmall']} onClick={onOpen} aria-label={t('search.open')} {...keys}>
        <IconSearch size={20} stroke={1.7} aria-hidden />
      </UnstyledButton>
    );
  return (
    <UnstyledButton className={classes['search']} onClick={onOpen} {...keys}>
      <IconSearch size={16} aria-hidden />
      <span>{t('search.open')}</span>
      <kbd aria-hidden>
        <bdi>{t(onMac ? 'search.keys.mac' : 'search.keys.other')}</bdi>
      </kbd>
    </UnstyledButton>
  );
};

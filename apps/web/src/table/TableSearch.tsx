import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import classes from './table.module.css';

type Props = {
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly found: number;
  /** Of all rows; undefined where the server searched. */
  readonly count: number | undefined;
};

/** Says how many rows are found while something is typed. */
export const TableSearch = ({ typed, onType, found, count }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes['search']}>
      <TextInput
        type="search"
        aria-label={t('search.table')}
        placeholder={t('search.table')}
        leftSection={<IconSearch size={16} aria-hidden />}
        maxLength={200}
        spellCheck={false}
        autoComplete="off"
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
      />
      <span role="status">
        {typed !== '' &&
          (count === undefined
            ? t('table.found', { count: found })
            : t('search.of', { found: format.number(found), count: format.number(count) }))}
      </span>
    </div>
  );
};

import { Alert } from '@mantine/core';
import type { Visit } from '@cairn/contracts/validation/http/visits.js';
import { IconMessage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import classes from './validation.module.css';

/** What the hospital answered to the dates offered last. */
export const DeclinedNote = ({ declined }: { declined: NonNullable<Visit['declined']> }) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Alert
      variant="outline"
      icon={<IconMessage aria-hidden />}
      title={t('planning.declined', { time: format.moment(declined.at) })}
    >
      <bdi className={classes['prose']}>{declined.message}</bdi>
      {declined.objections.length > 0 && (
        <p>{t('planning.objectedTo', { names: format.list(declined.objections.map(({ name }) => name)) })}</p>
      )}
    </Alert>
  );
};

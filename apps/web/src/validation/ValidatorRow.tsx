import { Checkbox, Radio } from '@mantine/core';
import { IconCalendarX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ListedValidator } from '../api/validation.js';
import classes from './validation.module.css';

type Props = {
  readonly validator: ListedValidator;
  readonly chosen: boolean;
  readonly full: boolean;
  readonly leads: boolean;
  readonly onToggle: () => void;
  readonly onLead: () => void;
};

export const ValidatorRow = ({ validator: { name, email, busy }, chosen, full, leads, onToggle, onLead }: Props) => {
  const { t } = useTranslation();
  return (
    <li data-busy={busy || undefined}>
      <Checkbox
        label={name}
        description={email}
        checked={chosen}
        disabled={!chosen && (busy || full)}
        onChange={onToggle}
      />
      {busy && (
        <span className={classes['busy']}>
          <IconCalendarX size={16} aria-hidden />
          {t('validation.busy')}
        </span>
      )}
      {chosen && (
        <Radio
          name="lead"
          label={t('validation.leads')}
          aria-label={t('validation.leadsName', { name })}
          checked={leads}
          onChange={onLead}
        />
      )}
    </li>
  );
};

import { IconAlertTriangle, IconCheck, IconCloudOff, IconLoader2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import classes from './states.module.css';

export type SavedState =
  | { readonly state: 'saving' }
  | { readonly state: 'kept' }
  | { readonly state: 'unsent' }
  | { readonly state: 'refused' }
  | { readonly state: 'saved'; readonly at: string };

/** The word beside a field: saving, saved 14:02, kept here, not sent yet, not saved. */
export const SavedWord = ({ saved }: { saved: SavedState }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const [Icon, word] = {
    saving: [IconLoader2, t('states.saving')] as const,
    kept: [IconCloudOff, t('states.kept')] as const,
    unsent: [IconAlertTriangle, t('states.unsent')] as const,
    refused: [IconAlertTriangle, t('states.refused')] as const,
    saved: [IconCheck, saved.state === 'saved' ? t('states.saved', { time: format.lately(saved.at) }) : ''] as const,
  }[saved.state];
  return (
    <span className={classes['saved']} data-state={saved.state}>
      <Icon size={14} aria-hidden />
      {word}
    </span>
  );
};

import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './frame.module.css';

/** At the foot, where nothing moves under a finger when it comes and goes. */
export const OfflineBar = () => {
  const { t } = useTranslation();
  return (
    <p className={classes['offline']} role="status">
      <IconCloudOff size={18} aria-hidden />
      {t('frame.offline')}
    </p>
  );
};

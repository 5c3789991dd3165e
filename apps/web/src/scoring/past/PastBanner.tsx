import { Anchor } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { wallTimeIn } from './moments.js';
import classes from './past.module.css';

type Props = { readonly asOf: string; readonly timeZone: string; readonly assessmentId: string };

/** Says calmly that this is not now, and how to come back. */
export const PastBanner = ({ asOf, timeZone, assessmentId }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes['banner']} role="status">
      <IconHistory size={20} aria-hidden />
      <p>
        <strong>
          {t('past.looking', { moment: format.wallTime(wallTimeIn(asOf, timeZone)), zone: format.zone(timeZone) })}
        </strong>{' '}
        {t('past.lookingText')}
      </p>
      <Anchor
        className="screen-only"
        renderRoot={(props) => (
          <Link
            to="/assessments/$assessmentId/result"
            params={{ assessmentId }}
            search={({ organization }) => (organization ? { organization } : {})}
            resetScroll={false}
            {...props}
          />
        )}
      >
        {t('past.back')}
      </Anchor>
    </div>
  );
};

import type { IdentityOfProgramme } from '@cairn/contracts/certification/http/identity.js';
import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import classes from './certification.module.css';

/** What certificates printed from when; nothing before the first version. */
export const IdentityHistory = ({ history }: Pick<IdentityOfProgramme, 'history'>) => {
  const { t } = useTranslation();
  const format = useFormat();
  if (history.length === 0) return null;
  return (
    <Panel title={t('programme.history')}>
      <ol className={classes['history']} reversed>
        {history.map(({ version, from, by, identity }) => (
          <li key={version}>
            <strong>
              <bdi>{identity.name}</bdi>
            </strong>{' '}
            <span className={classes['small']}>
              {t('certification.stepBy', { time: format.moment(from), name: by })}
            </span>
            <p className={classes['reason']}>
              {identity.signatories.map(({ name, title }) => `${name}, ${title}`).join('\n')}
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  );
};

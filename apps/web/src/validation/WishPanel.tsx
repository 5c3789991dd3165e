import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me.js';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import { useVisit } from './visit-context.js';
import classes from './validation.module.css';

/** What the hospital asked for. */
export const WishPanel = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const { visit } = useVisit();
  const { memberships, programmeRoles } = useMe();
  const seesResult = memberships.some(({ organizationId }) => organizationId === visit.organizationId) || programmeRoles.some((role) => role !== 'validator');
  return (
    <Panel title={t('validation.wish')}>
      <dl className={classes['facts']}>
        <div>
          <dt>{t('validation.window')}</dt>
          <dd>{t('validation.range', { from: format.day(visit.earliest), to: format.day(visit.latest) })}</dd>
        </div>
        <div>
          <dt>{t('validation.mode')}</dt>
          <dd>{t(`validation.modes.${visit.mode}`)}</dd>
        </div>
        <div>
          <dt>{t('validation.requestedAt')}</dt>
          <dd>{format.moment(visit.requestedAt)}</dd>
        </div>
        <div>
          <dt>{t('validation.organization')}</dt>
          <dd>
            {visit.organizationName}, {format.country(visit.country)}
          </dd>
        </div>
        {visit.note && (
          <div>
            <dt>{t('validation.note')}</dt>
            <dd className={classes['prose']}>{visit.note}</dd>
          </div>
        )}
        {seesResult && (
          <div>
            <dt>{t('validation.assessment')}</dt>
            <dd>
              <Anchor renderRoot={(props) => <Link to="/assessments/$assessmentId/result" params={{ assessmentId: visit.assessmentId }} search={{ organization: visit.organizationId }} {...props} />}>
                {t('validation.toResult')}
              </Anchor>
            </dd>
          </div>
        )}
      </dl>
    </Panel>
  );
};

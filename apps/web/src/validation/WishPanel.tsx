import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me.js';
import { Facts } from '../frame/Facts.js';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import { useVisit } from './visit-context.js';
import classes from './validation.module.css';

/** Requested by the hospital. */
export const WishPanel = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const { visit } = useVisit();
  const { memberships, programmeRoles } = useMe();
  const seesResult =
    memberships.some(({ organizationId }) => organizationId === visit.organizationId) ||
    programmeRoles.some((role) => role !== 'validator');
  return (
    <Panel title={t('validation.wish')}>
      <Facts
        facts={[
          [t('validation.window'), format.days(visit.earliest, visit.latest)],
          [t('validation.mode'), t(`validation.modes.${visit.mode}`)],
          [t('validation.requestedAt'), format.moment(visit.requestedAt)],
          [
            t('validation.organization'),
            <>
              <bdi>{visit.organizationName}</bdi>, {format.country(visit.country)}
            </>,
          ],
          [t('validation.note'), visit.note ? <bdi className={classes['prose']}>{visit.note}</bdi> : null],
          [
            t('validation.assessment'),
            seesResult ? (
              <Anchor
                renderRoot={(props) => (
                  <Link
                    to="/assessments/$assessmentId/result"
                    params={{ assessmentId: visit.assessmentId }}
                    search={{ organization: visit.organizationId }}
                    {...props}
                  />
                )}
              >
                {t('validation.toResult')}
              </Anchor>
            ) : null,
          ],
        ]}
      />
    </Panel>
  );
};

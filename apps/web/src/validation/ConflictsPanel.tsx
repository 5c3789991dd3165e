import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { useMe } from '../api/me.js';
import { conflictsQuery } from '../api/validation.js';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import { Await } from '../states/Await.js';
import { ReasonButton } from '../states/ReasonButton.js';
import look from '../theme/look.module.css';
import { ConflictForm } from './ConflictForm.js';
import { EndConflict } from './EndConflict.js';
import classes from './profiles.module.css';

/** The register of conflicts of interest of one person. */
export const ConflictsPanel = ({ personId }: { personId: string }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { person, programmeRoles } = useMe();
  const query = useQuery(conflictsQuery(personId));
  const mayWithdraw = programmeRoles.includes('manager') && personId !== person.id;
  return (
    <Panel title={t('profiles.conflicts')}>
      <Stack>
        <Await query={query} skeleton={<Skeleton height={80} />}>
          {(conflicts) =>
            conflicts.length === 0 ? (
              <p className={look['soft']}>{t('profiles.noConflict')}</p>
            ) : (
              <ul className={classes['list']}>
                {conflicts.map(({ id, organizationName, kind, from, until, countsUntil, note }) => (
                  <li key={id}>
                    <div>
                      <strong>
                        <bdi>{organizationName}</bdi>
                      </strong>
                      <div>
                        {t(`profiles.kinds.${kind}`)},{' '}
                        {until ? format.days(from, until) : t('profiles.since', { day: format.day(from) })}
                      </div>
                      {note && <bdi className={look['soft']}>{note}</bdi>}
                      {countsUntil && (
                        <div className={look['soft']}>
                          {t('profiles.countsUntil', { day: format.day(countsUntil) })}
                        </div>
                      )}
                    </div>
                    {until === null && <EndConflict personId={personId} conflictId={id} from={from} />}
                    {mayWithdraw && (
                      <ReasonButton
                        button={t('profiles.withdraw')}
                        title={t('profiles.withdrawTitle')}
                        text={t('profiles.withdrawText')}
                        reason={t('validation.reason')}
                        send={(reason) =>
                          api.POST('/api/validation/desk/conflicts/{personId}/{conflictId}/withdrawal', {
                            params: { path: { personId, conflictId: id } },
                            body: { reason },
                          })
                        }
                        refresh={[['conflicts'], ['proposals']]}
                      />
                    )}
                  </li>
                ))}
              </ul>
            )
          }
        </Await>
        <ConflictForm personId={personId} />
      </Stack>
    </Panel>
  );
};

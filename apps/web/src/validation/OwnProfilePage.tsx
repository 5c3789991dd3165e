import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me.js';
import { validatorQuery } from '../api/validation.js';
import { Page } from '../frame/Page.js';
import { Await } from '../states/Await.js';
import { ConflictsPanel } from './ConflictsPanel.js';
import { Profile } from './Profile.js';

/** One's own work as a validator, and one's own conflicts of interest. */
export const OwnProfilePage = () => {
  const { t } = useTranslation();
  const { person, programmeRoles } = useMe();
  const visits = programmeRoles.includes('validator');
  const query = useQuery({ ...validatorQuery(person.id), enabled: visits });
  return (
    <Page title={t('profiles.ownTitle')} lead={t(visits ? 'profiles.ownLead' : 'profiles.staffLead')} width="reading">
      {visits && (
        <Await query={query} skeleton={<Skeleton height={320} />}>
          {(validator) => <Profile validator={validator} />}
        </Await>
      )}
      <ConflictsPanel personId={person.id} />
    </Page>
  );
};

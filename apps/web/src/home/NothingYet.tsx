import type { Facility } from '@cairn/contracts/organizations/http/organizations.js';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../states/EmptyState.js';

type Props = { readonly organization: string; readonly facility: Facility | undefined };

/** The home of who waits for an administrator: what comes, from whom, and what there is to see. */
export const NothingYet = ({ organization, facility }: Props) => {
  const { t } = useTranslation();
  if (!facility) {
    return (
      <EmptyState
        title={t('home.waitForFacilityTitle')}
        action={
          <Button variant="default" renderRoot={(props) => <Link to="/members" search={{}} {...props} />}>
            {t('home.seeMembers')}
          </Button>
        }
      >
        {t('home.waitForFacility', { organization })}
      </EmptyState>
    );
  }
  const see = (
    <Button
      variant="default"
      renderRoot={(props) => (
        <Link to="/facilities/$facilityId" params={{ facilityId: facility.id }} search={{}} {...props} />
      )}
    >
      {t('home.see.facility')}
    </Button>
  );
  return (
    <EmptyState title={t('home.waitForAssessmentTitle')} action={see}>
      {t('home.waitForAssessment', { organization })}
    </EmptyState>
  );
};

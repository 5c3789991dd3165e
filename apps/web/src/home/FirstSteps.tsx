import type { Facility } from '@cairn/contracts/organizations/http/organizations.js';
import { Button, Text, Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../frame/scope.js';
import { OpenAssessmentButton } from '../surveys/OpenAssessmentButton.js';
import { NothingYet } from './NothingYet.js';
import classes from './home.module.css';

type Props = {
  readonly organizationId: string;
  readonly organization: string;
  readonly facilities: readonly Facility[];
};

/** From an empty organization to its first assessment. */
export const FirstSteps = ({ organizationId, organization, facilities }: Props) => {
  const { t } = useTranslation();
  const may = useMay();
  const ready = facilities.toSorted((a, b) => b.serviceAreas.length - a.serviceAreas.length);
  const [facility] = ready;
  const done = facility ? (facility.serviceAreas.length > 0 ? 2 : 1) : 0;
  if (!may.administer) return <NothingYet organization={organization} facility={facility} />;
  const actions = [
    <Button key="facility" renderRoot={(props) => <Link to="/facilities/new" search={{}} {...props} />}>
      {t('home.first.facility')}
    </Button>,
    facility && (
      <Button
        key="areas"
        renderRoot={(props) => (
          <Link to="/facilities/$facilityId" params={{ facilityId: facility.id }} search={{}} {...props} />
        )}
      >
        {t('home.first.areas')}
      </Button>
    ),
    facility && <OpenAssessmentButton key="assessment" organizationId={organizationId} facilities={ready} />,
  ];
  return (
    <section className={classes['first']} aria-label={t('home.firstTitle')}>
      <Title order={2}>{t('home.firstTitle')}</Title>
      <Text c="dimmed">{t('home.firstLead')}</Text>
      <ol>
        {(['facility', 'areas', 'assessment'] as const).map((step, i) => (
          <li
            key={step}
            data-state={i < done ? 'done' : i === done ? 'now' : 'later'}
            aria-current={i === done ? 'step' : undefined}
          >
            <span className={classes['mark']}>{i < done ? <IconCircleCheck size={24} aria-hidden /> : i + 1}</span>
            <div>
              <h3>{t(`home.first.${step}`)}</h3>
              <p>{t(`home.first.${step}Text`)}</p>
              {(i === done || (step === 'assessment' && facility)) && actions[i]}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
};

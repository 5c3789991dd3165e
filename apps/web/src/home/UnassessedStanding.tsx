import type { Facility } from '@cairn/contracts/organizations/http/organizations.js';
import { useTranslation } from 'react-i18next';
import { Cairn } from '../cairn/Cairn.js';
import { cairnOfStage } from '../cairn/cairn-picture.js';
import { Deadline } from './Deadline.js';
import { nextStep } from './next-step.js';
import { NextStepLink } from './NextStepLink.js';
import { StandingFrame } from './StandingFrame.js';
import classes from './home.module.css';

type Props = { readonly organization: string; readonly facility: Facility; readonly first: boolean };

export const UnassessedStanding = ({ organization, facility, first }: Props) => {
  const { t } = useTranslation();
  const step = nextStep({
    serviceAreas: facility.serviceAreas.length,
    assessment: undefined,
    stage: null,
    visitFromStage: undefined,
    visit: undefined,
    certification: undefined,
  });
  return (
    <StandingFrame
      facility={facility}
      picture={<Cairn picture={cairnOfStage(null)} size={first ? 190 : 110} numbered={first} />}
    >
      <div>
        <h3>{t('home.stage')}</h3>
        <p className={classes['big']}>{t('home.notScored')}</p>
        <p>{t('home.notScoredText')}</p>
      </div>
      <div>
        <h3>{t('home.next')}</h3>
        <NextStepLink step={step} facilityId={facility.id} organization={organization} primary={first} />
      </div>
      <div>
        <h3>{t('home.deadline')}</h3>
        <Deadline deadline={null} timeZone={facility.timeZone} />
      </div>
    </StandingFrame>
  );
};

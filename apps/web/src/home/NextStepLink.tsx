import { Button, type ButtonProps } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../frame/scope.js';
import { useFormat } from '../i18n/use-format.js';
import type { NextStep } from './next-step.js';
import { type Place, placeToSee, placeToTake, takerOf } from './taking-a-step.js';
import classes from './home.module.css';

type Props = {
  readonly step: NextStep;
  readonly facilityId: string;
  readonly organization: string;
  readonly primary: boolean;
};

const useWhy = (step: NextStep): string => {
  const { t } = useTranslation();
  const format = useFormat();
  if (step.step === 'answer') return t('home.why.answer', { count: step.left });
  if (step.step === 'ask-for-visit') return t('home.why.ask-for-visit', { stage: step.stage });
  if (step.step === 'close-gaps')
    return step.next === null ? t('home.why.raise-score') : t('home.why.close-gaps', { next: step.next });
  if (step.step === 'keep-certificate' || step.step === 're-assess' || step.step === 'start-again')
    return t(`home.why.${step.step}`, { day: format.day(step.expiresOn) });
  return t(`home.why.${step.step}`);
};

const linkTo = (place: Place, facilityId: string, props: Record<string, unknown>): ReactElement => {
  switch (place.at) {
    case 'survey':
      return <Link to="/assessments/$assessmentId" params={{ assessmentId: place.id }} search={{}} {...props} />;
    case 'result':
      return <Link to="/assessments/$assessmentId/result" params={{ assessmentId: place.id }} search={{}} {...props} />;
    case 'request':
      return <Link to="/visits/request" search={{}} {...props} />;
    case 'visit':
      return <Link to="/visits/$visitId" params={{ visitId: place.id }} search={{}} {...props} />;
    case 'certificate':
      return <Link to="/certificates/$certificationId" params={{ certificationId: place.id }} search={{}} {...props} />;
    case 'facility':
      return <Link to="/facilities/$facilityId" params={{ facilityId }} search={{}} {...props} />;
  }
};

/** The next step for who may take it; for others who takes it, and where it is seen. */
export const NextStepLink = ({ step, facilityId, organization, primary }: Props) => {
  const { t } = useTranslation();
  const may = useMay();
  const why = useWhy(step);
  const taker = takerOf(step);
  const takes = taker === 'anybody' || (taker === 'contributor' ? may.write : may.administer);
  const seen = placeToSee(step);
  const look: ButtonProps = { className: classes['step']!, variant: primary && takes ? 'filled' : 'default' };
  return (
    <>
      <p>{why}</p>
      {!takes && <p className={classes['soft']}>{t(`home.others.${taker}`, { organization })}</p>}
      <Button {...look} renderRoot={(props) => linkTo(takes ? placeToTake(step) : seen, facilityId, props)}>
        {takes ? t(`home.step.${step.step}`) : t(`home.see.${seen.at}`)}
      </Button>
    </>
  );
};

import { Button, type ButtonProps } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import type { NextStep } from './next-step.js';
import classes from './home.module.css';

type Props = { readonly step: NextStep; readonly facilityId: string; readonly primary: boolean };

const useWhy = (step: NextStep): string => {
  const { t } = useTranslation();
  const format = useFormat();
  if (step.step === 'answer') return t('home.why.answer', { count: step.left });
  if (step.step === 'ask-for-visit') return t('home.why.ask-for-visit', { stage: step.stage });
  if (step.step === 'close-gaps') return step.next === null ? t('home.why.raise-score') : t('home.why.close-gaps', { next: step.next });
  if (step.step === 'keep-certificate' || step.step === 're-assess') return t(`home.why.${step.step}`, { day: format.day(step.expiresOn) });
  return t(`home.why.${step.step}`);
};

const linkTo = (step: NextStep, facilityId: string, props: Record<string, unknown>): ReactElement => {
  switch (step.step) {
    case 'answer':
    case 'submit':
      return <Link to="/assessments/$assessmentId" params={{ assessmentId: step.assessmentId }} search={{}} {...props} />;
    case 'close-gaps':
      return <Link to="/assessments/$assessmentId/result" params={{ assessmentId: step.assessmentId }} search={{}} {...props} />;
    case 'ask-for-visit':
      return <Link to="/visits/request" search={{}} {...props} />;
    case 'await-date':
    case 'confirm-date':
    case 'prepare-visit':
    case 'await-decision':
      return <Link to="/visits/$visitId" params={{ visitId: step.visitId }} search={{}} {...props} />;
    case 'keep-certificate':
      return <Link to="/certificates/$certificationId" params={{ certificationId: step.certificationId }} search={{}} {...props} />;
    default:
      return <Link to="/facilities/$facilityId" params={{ facilityId }} search={{}} {...props} />;
  }
};

export const NextStepLink = ({ step, facilityId, primary }: Props) => {
  const { t } = useTranslation();
  const why = useWhy(step);
  const look: ButtonProps = { className: classes['step']!, variant: primary ? 'filled' : 'default' };
  return (
    <>
      <p>{why}</p>
      <Button {...look} renderRoot={(props) => linkTo(step, facilityId, props)}>
        {t(`home.step.${step.step}`)}
      </Button>
    </>
  );
};

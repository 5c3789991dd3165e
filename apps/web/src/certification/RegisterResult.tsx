import type { RegisterEntry } from '@cairn/contracts/certification/http/certifications.js';
import { Anchor, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { certificatePdfPath, credentialPath } from '../api/certification.js';
import { Cairn } from '../cairn/Cairn.js';
import { cairnOfStage } from '../cairn/cairn-picture.js';
import { useFormat } from '../i18n/use-format.js';
import { CheckItem } from './CheckItem.js';
import { Stamp } from './Stamp.js';
import classes from './certification.module.css';

type Props = {
  readonly entry: RegisterEntry;
  /** What is said of the signature. */
  readonly signature: ReactNode;
};

/** The answer in one sentence, then each thing that was checked. */
export const RegisterResult = ({ entry, signature }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { facilityName, organizationName, country, stage, highestStage, modelName, modelVersion, number } = entry;
  const { standing, standingFrom, successor } = entry;
  const days = { granted: format.day(entry.grantedOn), expires: format.day(entry.expiresOn) };
  return (
    <>
      <div className={classes['answer']} data-standing={standing} role="status">
        <Cairn picture={cairnOfStage(stage, highestStage, 0)} size={112} />
        <p>{t(`certification.answer.${standing}`, { facility: facilityName, stage, model: modelName, ...days })}</p>
        {standing !== 'valid' && <Stamp standing={standing} />}
      </div>
      {successor && (
        <p>
          <Anchor
            renderRoot={(props) => <Link to="/verify/$number" params={{ number: successor }} search={{}} {...props} />}
          >
            {t('certification.successor', { number: successor })}
          </Anchor>
        </p>
      )}
      <ul className={classes['checks']}>
        <CheckItem state="good" label={t('certification.checks.issuer')}>
          {t('certification.checks.issuedBy', { issuer: entry.issuer, host: location.host })}{' '}
          <bdi className={classes['number']}>{number}</bdi>
        </CheckItem>
        <CheckItem state="good" label={t('certification.checks.for')}>
          <bdi>{facilityName}</bdi>, <bdi>{organizationName}</bdi>, {format.country(country)}
        </CheckItem>
        <CheckItem state="good" label={t('certification.stage')}>
          {t('words.stage', { stage })}, {t('certification.ofModel', { model: modelName, version: modelVersion })}
        </CheckItem>
        <CheckItem state="good" label={t('certification.kinds.title')}>
          {t(`certification.kinds.${entry.kind}`)}
        </CheckItem>
        <CheckItem state={standing === 'expired' ? 'bad' : 'good'} label={t('certification.checks.validity')}>
          {format.days(entry.grantedOn, entry.expiresOn)}
        </CheckItem>
        <CheckItem state={standing === 'valid' ? 'good' : 'bad'} label={t('certification.standingColumn')}>
          {t(`certification.standingLong.${standing}`, { day: standingFrom && format.day(standingFrom) })}{' '}
          <span className={classes['small']}>
            {t('certification.checkedAt', { time: format.moment(entry.checkedAt) })}
          </span>
        </CheckItem>
        {signature}
      </ul>
      {entry.credential !== null && (
        <Group gap="lg" my="md">
          <Anchor href={certificatePdfPath(number)} target="_blank">
            {t('certification.pdf')}
          </Anchor>
          <Anchor href={credentialPath(number, 'json')}>{t('certification.credentialJson')}</Anchor>
          <Anchor href={credentialPath(number, 'jwt')}>{t('certification.credentialJwt')}</Anchor>
        </Group>
      )}
    </>
  );
};

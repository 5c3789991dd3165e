import type { ListedCertificate } from '@cairn/contracts/certification/http/register-list.js';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { StandingMark } from '../certification/StandingMark.js';
import { useFormat } from '../i18n/use-format.js';
import classes from '../certification/certification.module.css';

type Props = {
  readonly certificates: readonly ListedCertificate[];
  /** Of one facility, which is named elsewhere: each is named by its number. */
  readonly ofOne?: boolean;
};

export const ListedCertificates = ({ certificates, ofOne = false }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className={classes['matches']}>
      {certificates.map((one) => {
        const { number, facilityId, modelName, modelVersion, stage, kind } = one;
        const days = { granted: format.day(one.grantedOn), expires: format.day(one.expiresOn) };
        return (
          <li key={number}>
            {ofOne ? (
              <Anchor
                fw={600}
                renderRoot={(props) => <Link to="/verify/$number" params={{ number }} search={{}} {...props} />}
              >
                <bdi>{number}</bdi>
              </Anchor>
            ) : (
              <Anchor
                fw={600}
                renderRoot={(props) => (
                  <Link to="/register/$facilityId" params={{ facilityId }} search={{}} {...props} />
                )}
              >
                <bdi>{one.facilityName}</bdi>
              </Anchor>
            )}
            <StandingMark standing={one.standing} />
            {!ofOne && (
              <span className={classes['small']}>
                <bdi>{one.organizationName}</bdi>, {format.country(one.country)}
              </span>
            )}
            <span>{t('words.stageOfModel', { stage, model: modelName, version: modelVersion })}</span>
            <span className={classes['small']}>
              {t('register.days', days)}, {t(`certification.kinds.${kind}`)}
              {!ofOne && (
                <>
                  , <bdi>{number}</bdi>
                </>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
};

import { Anchor, Skeleton, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { registerSearchQuery } from '../api/certification.js';
import { useFormat } from '../i18n/use-format.js';
import { Await } from '../states/Await.js';
import { StandingMark } from './StandingMark.js';
import classes from './certification.module.css';

/** Certificates of hospitals whose name has these words in it; each leads to what the register says about it. */
export const RegisterMatches = ({ name }: { readonly name: string }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useQuery(registerSearchQuery(name));
  return (
    <Await query={query} skeleton={<Skeleton height={160} />}>
      {(matches) => (
        <div role="status">
          <Title order={2}>
            {matches.length > 0
              ? t('certification.found', { count: matches.length, name })
              : t('certification.noneFound', { name })}
          </Title>
          {matches.length === 0 ? (
            <p>{t('certification.noneFoundHint')}</p>
          ) : (
            <ul className={classes['matches']}>
              {matches.map((match) => (
                <li key={match.number}>
                  <Anchor
                    fw={600}
                    renderRoot={(props) => (
                      <Link to="/verify/$number" params={{ number: match.number }} search={{}} {...props} />
                    )}
                  >
                    <bdi>{match.facilityName}</bdi>
                  </Anchor>
                  <StandingMark standing={match.standing} />
                  <span className={classes['small']}>
                    <bdi>{match.organizationName}</bdi>, {format.country(match.country)}
                  </span>
                  <span>
                    {t('words.stageOfModel', {
                      stage: match.stage,
                      model: match.modelName,
                      version: match.modelVersion,
                    })}
                  </span>
                  <bdi className={classes['small']}>{match.number}</bdi>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </Await>
  );
};

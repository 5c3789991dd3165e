import { Skeleton, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { registerQuery } from '../api/certification.js';
import { isProblem } from '../api/problem.js';
import { Await } from '../states/Await.js';
import { RegisterResult } from './RegisterResult.js';
import { SignatureCheck } from './SignatureCheck.js';

/** What the register says about one number; kindly when it knows nothing. */
export const Verification = ({ number }: { readonly number: string }) => {
  const { t } = useTranslation();
  const query = useQuery(registerQuery(number));
  if (isProblem(query.error) && query.error.problem.status < 500 && query.error.problem.status !== 429) {
    return (
      <div role="status">
        <Title order={2}>{t('certification.unknownTitle', { number })}</Title>
        <p>{t('certification.unknown')}</p>
      </div>
    );
  }
  return (
    <Await query={query} skeleton={<Skeleton height={280} />}>
      {(entry) => (
        <RegisterResult
          entry={entry}
          signature={entry.credential !== null && <SignatureCheck entry={entry} credential={entry.credential} />}
        />
      )}
    </Await>
  );
};

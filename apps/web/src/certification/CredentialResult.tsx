import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keysQuery } from '../api/certification.js';
import { Await } from '../states/Await.js';
import { checkCredential } from './check-credential.js';
import { CheckItem } from './CheckItem.js';
import { Verification } from './Verification.js';
import classes from './certification.module.css';

/** What a credential is worth: what the register says of it, once its signature was checked here. */
export const CredentialResult = ({ credential }: { readonly credential: string }) => {
  const { t } = useTranslation();
  const check = useQuery({
    queryKey: ['handed', credential],
    queryFn: async ({ client }) => checkCredential(credential, await client.ensureQueryData(keysQuery)),
  });
  return (
    <Await query={check} skeleton={<Skeleton height={120} />}>
      {(handed) => {
        if (handed.kind === 'signed') return <Verification number={handed.number} handed={credential} />;
        return (
          <>
            <div className={classes['answer']} data-standing="revoked" role="status">
              <p>{t(`certification.handed.${handed.kind}`)}</p>
            </div>
            <ul className={classes['checks']}>
              <CheckItem
                state={handed.kind === 'unsupported' ? 'open' : 'bad'}
                label={t('certification.checks.signature')}
              >
                {t(`certification.handed.why.${handed.kind}`)}
              </CheckItem>
            </ul>
          </>
        );
      }}
    </Await>
  );
};

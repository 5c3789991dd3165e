import { Anchor } from '@mantine/core';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PublicPage } from '../frame/PublicPage.js';
import { CredentialForm } from './CredentialForm.js';
import { numberTyped } from './number-typed.js';
import { NumberForm } from './NumberForm.js';
import { RegisterMatches } from './RegisterMatches.js';
import { Verification } from './Verification.js';

/** Open to everybody: what the register says about a number, or has under a name. */
export const VerifyPage = () => {
  const { t } = useTranslation();
  const { number: typed = '' } = useParams({ strict: false });
  const { name } = useSearch({ strict: false });
  const number = numberTyped(typed);
  return (
    <PublicPage title={t('certification.verifyTitle')} width="reading">
      {number ? (
        <Verification key={number} number={number} />
      ) : name ? (
        <RegisterMatches key={name} name={name} />
      ) : (
        <p>{t('certification.verifyLead')}</p>
      )}
      <NumberForm key={`form ${number} ${name}`} again={number !== '' || name !== undefined} />
      <CredentialForm />
      <p>
        <Anchor renderRoot={(props) => <Link to="/register" search={{}} {...props} />}>
          {t('register.toRegister')}
        </Anchor>
      </p>
    </PublicPage>
  );
};

import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PublicPage } from '../frame/PublicPage.js';
import { numberTyped } from './number-typed.js';
import { NumberForm } from './NumberForm.js';
import { Verification } from './Verification.js';

/** Open to everybody: what the register says about a number. */
export const VerifyPage = () => {
  const { t } = useTranslation();
  const { number: typed = '' } = useParams({ strict: false });
  const number = numberTyped(typed);
  return (
    <PublicPage title={t('certification.verifyTitle')} width="reading">
      {number ? <Verification key={number} number={number} /> : <p>{t('certification.verifyLead')}</p>}
      <NumberForm key={`form ${number}`} again={number !== ''} />
    </PublicPage>
  );
};

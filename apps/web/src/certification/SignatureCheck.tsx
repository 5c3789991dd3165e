import type { RegisterEntry } from '@cairn/contracts/certification/http/certifications.js';
import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keysQuery } from '../api/certification.js';
import { CheckItem } from './CheckItem.js';
import { checkSignature, keyIdOf } from './signature.js';
import classes from './certification.module.css';

const marks = {
  confirmed: 'good',
  differs: 'bad',
  broken: 'bad',
  unsupported: 'open',
  unread: 'open',
  running: 'running',
} as const;

/** The signature, checked here and now in the reader's browser. */
export const SignatureCheck = ({ entry, credential }: { entry: RegisterEntry; credential: string }) => {
  const { t } = useTranslation();
  const keys = useQuery(keysQuery);
  const check = useQuery({
    queryKey: ['signature', credential],
    enabled: keys.data !== undefined,
    queryFn: () => checkSignature(entry, credential, keys.data!),
  });
  const result = keys.isError || check.isError ? 'unread' : (check.data ?? 'running');
  return (
    <CheckItem state={marks[result]} label={t('certification.checks.signature')}>
      {t(`certification.signature.${result}`)}
      <details className={classes['details']}>
        <summary>{t('certification.checkYourself')}</summary>
        <p>
          {t('certification.checkHow', { kid: keyIdOf(credential) })}{' '}
          <Anchor href="/.well-known/jwks.json" target="_blank">
            {t('certification.keys')}
          </Anchor>
        </p>
        <textarea readOnly rows={4} value={credential} aria-label={t('certification.credential')} dir="ltr" />
      </details>
    </CheckItem>
  );
};

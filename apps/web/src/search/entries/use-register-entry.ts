import { IconShieldCheck } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isNumber } from '../../certification/number-typed.js';
import type { Entry } from '../entry.js';

/** For the number of any certificate, its page in the public register. */
export const useRegisterEntry = (number: string): Entry | undefined => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  if (!isNumber(number)) return undefined;
  return {
    key: 'register',
    title: number,
    under: t('search.register'),
    icon: IconShieldCheck,
    go: () => void navigate({ to: '/verify/$number', params: { number }, search: {} }),
  };
};

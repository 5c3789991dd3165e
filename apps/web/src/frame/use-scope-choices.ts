import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useScope } from './scope.js';
import { scopeKey } from './scopes.js';

type Choice = {
  readonly key: string;
  readonly title: string;
  /** As what. */ readonly under: string;
  readonly present: boolean;
  readonly enter: () => void;
};

/** What the person may work for, in words, and the way there. */
export const useScopeChoices = (): readonly Choice[] => {
  const { t } = useTranslation();
  const { scope, scopes, enter } = useScope();
  const navigate = useNavigate();
  return scopes.map((one) => ({
    key: scopeKey(one),
    title: one.kind === 'programme' ? t('frame.programme') : one.name,
    under: one.kind === 'programme' ? t('frame.programmeStaff') : t(`words.role.${one.role}`),
    present: scope !== null && scopeKey(scope) === scopeKey(one),
    enter: () => {
      enter(scopeKey(one));
      void navigate({ to: '/', search: {} });
    },
  }));
};

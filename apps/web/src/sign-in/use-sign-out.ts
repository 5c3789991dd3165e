import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me.js';
import { oweSignOut, settleSignOut } from '../api/sign-out.js';
import { countUnsentInTime, forgetDevice, announceSignOut } from '../offline/forget-device.js';

/** Forgets everything on the device first; the server is informed now or when it can be reached again. */
export const useSignOut = (): (() => Promise<void>) => {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { person } = useMe();
  return async () => {
    const unsent = await countUnsentInTime(person.id);
    if (unsent > 0 && !confirm(t('frame.signOutUnsent', { count: unsent }))) return;
    oweSignOut();
    await forgetDevice();
    announceSignOut();
    await navigate({ to: '/sign-in', search: {} });
    queries.clear();
    await settleSignOut().catch(() => undefined);
  };
};

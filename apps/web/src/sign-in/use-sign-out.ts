import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { forgetKept } from '../offline/kept.js';
import { post } from '../api/request.js';

export const useSignOut = (): (() => Promise<void>) => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await post('/api/auth/sign-out', {});
    await navigate({ to: '/sign-in', search: {} });
    queries.clear();
    await forgetKept();
  };
};

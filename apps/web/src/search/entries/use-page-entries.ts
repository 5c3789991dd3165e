import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRail } from '../../frame/use-rail.js';
import type { Entries } from '../entry.js';

export const usePageEntries = (): Entries => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return useRail().map(({ to, text, icon }) => ({
    key: to,
    title: t(`frame.${text}`),
    icon,
    go: () => void navigate({ to, search: {} }),
  }));
};

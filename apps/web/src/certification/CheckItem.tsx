import { IconCircleCheck, IconCircleX, IconHelpCircle, IconLoader2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '@mantine/core';

type CheckState = 'good' | 'bad' | 'open' | 'running';

const icons = { good: IconCircleCheck, bad: IconCircleX, open: IconHelpCircle, running: IconLoader2 };

type Props = { readonly state: CheckState; readonly label: string; readonly children: ReactNode };

/** One line of the tick list. */
export const CheckItem = ({ state, label, children }: Props) => {
  const { t } = useTranslation();
  const Icon = icons[state];
  return (
    <li data-check={state}>
      <Icon size={22} aria-hidden />
      <div>
        <strong>{label}</strong> <VisuallyHidden>{t(`certification.checkWords.${state}`)}</VisuallyHidden>
        <div>{children}</div>
      </div>
    </li>
  );
};

import type { DeskElement } from '@cairn/contracts/surveys/http/model-versions.js';
import { IconBook2, IconBulb, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../states/Mark.js';

const icons = { inferred: IconBulb, unconfirmed: IconHelpCircle, claimed: IconHelpCircle, changed: IconHelpCircle };

/** Whether a certificate may rest on it and, where it may not, why. */
export const ElementStanding = ({ element: { standing, reason } }: { readonly element: DeskElement }) => {
  const { t } = useTranslation();
  if (reason)
    return (
      <Mark icon={icons[reason]} tone="open">
        {t(`models.openBecause.${reason}`)}
      </Mark>
    );
  return (
    <Mark icon={standing === 'published' ? IconBook2 : IconCircleCheck} tone="good">
      {t(standing === 'published' ? 'models.elementStanding.published' : 'models.elementStanding.confirmed')}
    </Mark>
  );
};

import type { Provenance } from '@cairn/maturity-models';
import { IconBook2, IconBulb, IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../states/Mark.js';

const icons = { published: IconBook2, inferred: IconBulb, unconfirmed: IconHelpCircle };

export const ProvenanceMark = ({ provenance }: { readonly provenance: Provenance }) => {
  const { t } = useTranslation();
  return (
    <Mark icon={icons[provenance]} tone="off">
      {t(`models.provenance.${provenance}`)}
    </Mark>
  );
};

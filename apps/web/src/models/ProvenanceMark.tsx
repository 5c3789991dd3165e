import type { Provenance } from '@cairn/maturity-models';
import { IconBook2, IconBulb, IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './models.module.css';

const icons = { published: IconBook2, inferred: IconBulb, unconfirmed: IconHelpCircle };

export const ProvenanceMark = ({ provenance }: { readonly provenance: Provenance }) => {
  const { t } = useTranslation();
  const Icon = icons[provenance];
  return (
    <span className={classes['provenance']} data-provenance={provenance}>
      <Icon size={14} aria-hidden />
      {t(`models.provenance.${provenance}`)}
    </span>
  );
};

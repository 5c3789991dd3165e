import { useTranslation } from 'react-i18next';
import type { PlacedVisit } from '../api/plans.js';
import { useProblemWord } from '../i18n/use-problem-word.js';
import look from '../theme/look.module.css';

/** What became of a released date, and the sentence of the rule that refused it. */
export const OfferMark = ({ placed: { offer, refusal } }: { readonly placed: PlacedVisit }) => {
  const { t } = useTranslation();
  const word = useProblemWord();
  return (
    <>
      {t(`visitPlan.offers.${offer}`)}
      {refusal && (
        <div className={look['soft']}>{refusal === 'changed-meanwhile' ? t('visitPlan.changed') : word(refusal)}</div>
      )}
    </>
  );
};

import { useTranslation } from 'react-i18next';
import look from '../theme/look.module.css';
import classes from './validation.module.css';

type Props = { readonly strengths: string; readonly recommendations: string };

/** What is done well, and what is recommended; nothing where neither was written. */
export const Advice = (advice: Props) => {
  const { t } = useTranslation();
  return (['strengths', 'recommendations'] as const).map(
    (part) =>
      advice[part] && (
        <div key={part} className={classes['advice']}>
          <span className={look['soft']}>{t(`validation.advice.${part}`)}</span>
          <p dir="auto" className={classes['prose']}>
            {advice[part]}
          </p>
        </div>
      ),
  );
};

import type { ModelTexts, ModelVersion } from '@cairn/maturity-models';
import { useTranslation } from 'react-i18next';
import type { Chosen } from './steps.js';
import classes from './rapid-check.module.css';

type Props = { readonly model: ModelVersion; readonly texts: ModelTexts; readonly chosen: Chosen };

export const ChosenAnswers = ({ model, texts, chosen }: Props) => {
  const { t } = useTranslation();
  return (
    <details className={classes['fold']}>
      <summary>{t('rapidCheck.answers')}</summary>
      <dl className={classes['answers']}>
        {model.indicators
          .filter(({ optional }) => !optional)
          .map(({ id }) => (
            <div key={id}>
              <dt>
                <bdi>{texts.indicators[id]?.text}</bdi>
              </dt>
              <dd>
                <bdi>{texts.indicators[id]?.options?.[String(chosen[id])]}</bdi>
              </dd>
            </div>
          ))}
      </dl>
    </details>
  );
};

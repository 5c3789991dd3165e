import type { Evaluation, ModelTexts } from '@cairn/maturity-models';
import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import classes from './rapid-check.module.css';

type Props = { readonly texts: ModelTexts; readonly evaluation: Evaluation };

/** A bar for each dimension with its figure beside it. */
export const DimensionsTable = ({ texts, evaluation }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <table className={classes['bars']}>
      <caption>{t('rapidCheck.dimensions')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('rapidCheck.dimension')}</th>
          <td>
            <VisuallyHidden>{t('rapidCheck.bar')}</VisuallyHidden>
          </td>
          <th scope="col">{t('rapidCheck.figure')}</th>
        </tr>
      </thead>
      <tbody>
        {evaluation.focusAreas.map(({ id, score }) => (
          <tr key={id}>
            <th scope="row">{texts.focusAreas[id]?.title}</th>
            <td aria-hidden>
              <span className={classes['track']}>
                <span style={{ inlineSize: `${score}%` }} />
              </span>
            </td>
            <td>{format.number(score, 1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

import { highestFocusAreaScore, scaleOf } from '@cairn/maturity-models';
import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel.js';
import { useResult } from './result-context.js';
import { useFocusAreaFigure } from './use-focus-area-figure.js';
import classes from './result.module.css';

/** The themes of the model as a table with bars. */
export const FocusAreasPanel = () => {
  const { t } = useTranslation();
  const figure = useFocusAreaFigure();
  const { model, texts, evaluation } = useResult();
  const highest = highestFocusAreaScore(model);
  const onStages = model.focusAreaScale !== undefined;
  const lead = onStages ? 'result.focusLeadStages' : scaleOf(model).kind === 'index' ? 'result.focusLeadIndex' : 'result.focusLead';
  return (
    <Panel title={t('result.focusAreas')} aside={<span className={classes['aside']}>{t(lead)}</span>}>
      <table className={classes['focus']}>
        <thead className={classes['hidden']}>
          <tr>
            <th scope="col">{t('result.focusArea')}</th>
            <th scope="col" colSpan={2}>
              {onStages ? t('result.focusScore', { highest }) : t('result.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {evaluation.focusAreas.map(({ id, score }) => ({ id, ...figure(model, score) })).map(({ id, text, width }) => (
            <tr key={id}>
              <th scope="row">{texts.focusAreas[id]?.title}</th>
              <td aria-hidden>
                <span className={classes['track']}>
                  <span style={{ inlineSize: width }} />
                </span>
              </td>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
};

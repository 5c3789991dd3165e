import { useTranslation } from 'react-i18next';
import { Panel } from '../../frame/Panel.js';
import { useFocusAreaFigure } from '../use-focus-area-figure.js';
import { useWhatIfInHand } from './what-if-context.js';
import look from '../../theme/look.module.css';
import classes from './what-if.module.css';

/** Each focus area as it would be, with a mark where it is today. */
export const FocusAreasCompared = () => {
  const { t } = useTranslation();
  const figure = useFocusAreaFigure();
  const { model, texts, whatIf } = useWhatIfInHand();
  const today = new Map(whatIf.today.evaluation.focusAreas.map(({ id, score }) => [id, score]));
  return (
    <Panel title={t('result.focusAreas')} aside={t('whatIf.focusLead')}>
      <table className={look['figures']} data-many>
        <thead>
          <tr>
            <th scope="col">{t('result.focusArea')}</th>
            <td aria-hidden className={look['bar']} />
            <th scope="col">{t('whatIf.todayColumn')}</th>
            <th scope="col">{t('whatIf.thenColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {whatIf.evaluation.focusAreas.map(({ id, score }) => {
            const [before, then] = [figure(model, today.get(id) ?? 0), figure(model, score)];
            return (
              <tr key={id} data-own={score !== (today.get(id) ?? 0) || undefined}>
                <th scope="row">
                  <bdi>{texts.focusAreas[id]?.title}</bdi>
                </th>
                <td aria-hidden className={look['bar']}>
                  <span className={look['track']}>
                    <span style={{ inlineSize: then.width }} />
                    <i className={classes['today']} style={{ insetInlineStart: before.width }} />
                  </span>
                </td>
                <td>{before.text}</td>
                <td>{then.text}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Panel>
  );
};

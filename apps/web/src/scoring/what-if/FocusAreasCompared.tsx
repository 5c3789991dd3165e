import { useTranslation } from 'react-i18next';
import { Panel } from '../../frame/Panel.js';
import { useFormat } from '../../i18n/use-format.js';
import { useWhatIfInHand } from './what-if-context.js';
import classes from './what-if.module.css';

const full = 100;

/** Each focus area as it would be, with a mark where it is today. */
export const FocusAreasCompared = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const { texts, whatIf } = useWhatIfInHand();
  const today = new Map(whatIf.today.evaluation.focusAreas.map(({ id, score }) => [id, score]));
  return (
    <Panel title={t('result.focusAreas')} aside={<span className={classes['aside']}>{t('whatIf.focusLead')}</span>}>
      <table className={classes['focus']}>
        <thead>
          <tr>
            <th scope="col">{t('result.focusArea')}</th>
            <td aria-hidden />
            <th scope="col">{t('whatIf.todayColumn')}</th>
            <th scope="col">{t('whatIf.thenColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {whatIf.evaluation.focusAreas.map(({ id, score }) => {
            const before = today.get(id) ?? 0;
            return (
              <tr key={id} data-changed={score !== before || undefined}>
                <th scope="row">{texts.focusAreas[id]?.title}</th>
                <td aria-hidden className={classes['bar']}>
                  <span className={classes['track']}>
                    <span style={{ inlineSize: `${Math.min(full, score)}%` }} />
                    <i style={{ insetInlineStart: `${Math.min(full, before)}%` }} />
                  </span>
                </td>
                <td>{format.share(before / full)}</td>
                <td>{format.share(score / full)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Panel>
  );
};

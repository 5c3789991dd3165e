import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import look from '../theme/look.module.css';
import { useResult } from './result-context.js';
import classes from './result.module.css';

/** The whole level of each focus area under the mean of its group. */
export const LevelsPanel = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const { model, texts, evaluation } = useResult();
  if (model.score.kind !== 'levels') return null;
  const levelOf = (id: string): string => {
    const level = evaluation.levels?.find((one) => one.id === id)?.level ?? null;
    return level === null ? t('result.notHere') : t('result.levelOf', { level });
  };
  const meanOf = (id: string): string => {
    const mean = evaluation.groups?.find((group) => group.id === id)?.mean ?? null;
    return mean === null ? t('result.notHere') : format.number(mean, 1);
  };
  return (
    <Panel title={t('result.levels')} aside={t('result.levelsLead')}>
      <table className={`${look['figures']} ${classes['levels']}`}>
        <thead>
          <tr>
            <th scope="col">{t('result.group')}</th>
            <th scope="col">{t('result.level')}</th>
            <th scope="col">{t('result.mean')}</th>
          </tr>
        </thead>
        <tbody>
          {model.score.groups.map(({ id, focusAreas }) => (
            <Fragment key={id}>
              <tr data-group>
                <th scope="row">
                  <bdi>{texts.groups?.[id]?.title}</bdi>
                </th>
                <td />
                <td>{meanOf(id)}</td>
              </tr>
              {focusAreas.map((area) => (
                <tr key={area}>
                  <th scope="row">
                    <bdi>{texts.focusAreas[area]?.title}</bdi>
                  </th>
                  <td>{levelOf(area)}</td>
                  <td />
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </Panel>
  );
};

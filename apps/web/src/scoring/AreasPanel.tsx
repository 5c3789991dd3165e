import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel.js';
import { BarsTable } from '../table/BarsTable.js';
import look from '../theme/look.module.css';
import { areaMatrix, type AreaStanding, areaStanding } from './area-standing.js';
import { useResult } from './result-context.js';
import classes from './result.module.css';

/** What each service area has in place: a list, or where the model makes one of its kinds, a matrix. */
export const AreasPanel = () => {
  const { t } = useTranslation();
  const { assessment, model, texts, evaluation } = useResult();
  const areas = assessment.serviceAreas
    .map((area) => ({ ...area, ...areaStanding(evaluation, area.id) }))
    .filter(({ asked }) => asked > 0);
  if (areas.length === 0) return null;
  const matrix = areaMatrix(model.areaKinds, model.focusAreas, (kind) => texts.areaKinds[kind] ?? '');
  const words = ({ met, asked }: AreaStanding): string => t('result.areaMet', { met, asked });
  const cellOf = (kind: string): AreaStanding =>
    areas
      .filter((area) => area.kind === kind)
      .reduce((sum, { met, asked }) => ({ met: sum.met + met, asked: sum.asked + asked }), { met: 0, asked: 0 });
  return (
    <Panel title={t('result.areas')} aside={t('result.areasLead')}>
      {matrix ? (
        <table className={`${look['figures']} ${classes['matrix']}`}>
          <thead>
            <tr>
              <td />
              {matrix.columns.map((area) => (
                <th key={area} scope="col">
                  <bdi>{texts.focusAreas[area]?.title}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map(({ title, kinds }) => (
              <tr key={title}>
                <th scope="row">
                  <bdi>{title}</bdi>
                </th>
                {kinds.map((kind) => {
                  const cell = cellOf(kind);
                  return (
                    <td key={kind}>
                      {cell.asked === 0 ? (
                        t('result.areaAbsent')
                      ) : (
                        <>
                          {words(cell)}
                          <span aria-hidden className={look['track']}>
                            <span style={{ inlineSize: `${(100 * cell.met) / cell.asked}%` }} />
                          </span>
                        </>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <BarsTable
          names={t('result.area')}
          figures={t('result.areaCriteria')}
          rows={areas.map(({ id, name, met, asked }) => ({
            id,
            name,
            text: words({ met, asked }),
            width: `${(100 * met) / asked}%`,
          }))}
        />
      )}
    </Panel>
  );
};

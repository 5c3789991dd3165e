import { type Criterion, type ModelVersion, scaleOf, textsOf } from '@cairn/maturity-models';
import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel.js';
import look from '../theme/look.module.css';
import { ProvenanceMark } from './ProvenanceMark.js';
import classes from './models.module.css';

/** Every criterion by stage and branch, by focus area where there is no stage, with where it comes from. */
export const StagesPanel = ({ model }: { readonly model: ModelVersion }) => {
  const { t, i18n } = useTranslation();
  const texts = textsOf(model, i18n.language);
  const { kind } = scaleOf(model);
  const all = model.stages.flatMap(({ criteria }) => criteria);
  const rungOf = (stage: number): string =>
    kind === 'levels' ? t('result.levelOf', { level: stage }) : t('words.stage', { stage });
  const group = (key: string, title: string, criteria: readonly Criterion[]) => (
    <details key={key} className={classes['group']}>
      <summary>
        <bdi>{title}</bdi> <span>{t('models.criteriaCount', { count: criteria.length })}</span>
      </summary>
      <ul className={classes['criteria']}>
        {criteria.map(({ id, provenance, effortDays, focusArea }) => (
          <li key={id}>
            <strong>
              <bdi>{texts.criteria[id]?.title}</bdi>
            </strong>{' '}
            <ProvenanceMark provenance={provenance} />
            <p dir="auto">{texts.criteria[id]?.summary}</p>
            <p className={look['soft']}>
              <bdi>{texts.focusAreas[focusArea]?.title}</bdi>, {t('result.effort', { count: effortDays })}
            </p>
            {texts.criteria[id]?.provenanceNote && (
              <p dir="auto" className={look['soft']}>
                {texts.criteria[id].provenanceNote}
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
  return (
    <Panel title={t(`models.criteriaBy.${kind}`)}>
      <p className={look['soft']}>{t('models.provenanceLead')}</p>
      {kind === 'index'
        ? model.focusAreas.map((area) =>
            group(
              area,
              texts.focusAreas[area]?.title ?? '',
              all.filter(({ focusArea }) => focusArea === area),
            ),
          )
        : model.stages.map(
            ({ stage, criteria }) =>
              criteria.length > 0 &&
              group(String(stage), `${rungOf(stage)}: ${texts.stages[String(stage)]?.title ?? ''}`, criteria),
          )}
      {model.branches.map(({ id, criteria }) => group(id, texts.branches[id]?.title ?? '', criteria))}
    </Panel>
  );
};

import { type Indicator, type ModelVersion, textsOf } from '@cairn/maturity-models';
import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel.js';
import look from '../theme/look.module.css';
import classes from './models.module.css';

/** The sections as a respondent reads them. */
export const SectionsPanel = ({ model }: { readonly model: ModelVersion }) => {
  const { t, i18n } = useTranslation();
  const texts = textsOf(model, i18n.language);
  const indicators = new Map(model.indicators.map((indicator) => [indicator.id, indicator]));
  const answers = ({ id, answer }: Indicator): string => {
    switch (answer.kind) {
      case 'yes-no':
        return `${t('words.yes')} / ${t('words.no')}`;
      case 'choice':
        return answer.options.map((option) => texts.indicators[id]?.options?.[option] ?? '').join(' / ');
      case 'scale':
        return t('models.scale', { from: answer.from, to: answer.to });
      case 'number':
        return t('models.number');
      case 'percentage':
        return t('models.percentage', { bases: answer.bases.map((basis) => texts.bases[basis] ?? '').join(', ') });
    }
  };
  return (
    <Panel title={t('models.sections')}>
      {model.sections.map((section) => (
        <details key={section.id} className={classes['group']}>
          <summary>
            <bdi>{texts.sections[section.id]?.title}</bdi>{' '}
            <span>{t('models.indicatorsCount', { count: section.indicators.length })}</span>
          </summary>
          <p dir="auto" className={look['soft']}>
            {texts.sections[section.id]?.summary}
          </p>
          <ul className={classes['criteria']}>
            {section.indicators.flatMap((id) => {
              const indicator = indicators.get(id);
              return indicator
                ? [
                    <li key={id}>
                      <strong>
                        <bdi>{texts.indicators[id]?.text}</bdi>
                      </strong>
                      <p dir="auto">{texts.indicators[id]?.help}</p>
                      <p className={look['soft']}>
                        {t(`models.askedOf.${indicator.askedOf}`)} <bdi>{answers(indicator)}</bdi>
                      </p>
                    </li>,
                  ]
                : [];
            })}
          </ul>
        </details>
      ))}
    </Panel>
  );
};

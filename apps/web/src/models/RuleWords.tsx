import type { ModelTexts } from '@cairn/maturity-models';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import type { RuleLine } from './rule-lines.js';
import classes from './models.module.css';

type Props = { readonly line: RuleLine; readonly texts: ModelTexts };

/** What a rule asks for, with its numbers, down to the questions. */
export const RuleWords = ({ line, texts }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { ask, count, target, options, indicatorId, condition, of } = line;
  const asked = indicatorId === null ? undefined : texts.indicators[indicatorId];
  const figures = {
    count,
    target: target === null ? '' : format.number(target),
    options: format.list(options.map((option) => asked?.options?.[option] ?? option)),
  };
  const sentence =
    ask === 'majority.parts' || ask === 'majority.areas' ? t(`models.asks.${ask}`) : t(`proof.ask.${ask}`, figures);
  return (
    <div className={classes['rule']}>
      {condition && <span className={classes['condition']}>{t('proof.condition')} </span>}
      {asked && <bdi>{asked.text}</bdi>} {sentence}
      {of.length > 0 && (
        <ul>
          {of.map((part, place) => (
            <li key={place}>
              <RuleWords line={part} texts={texts} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

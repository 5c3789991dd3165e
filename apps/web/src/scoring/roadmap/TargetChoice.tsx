import { useTranslation } from 'react-i18next';
import { Cairn } from '../../cairn/Cairn.js';
import { cairnOf } from '../../cairn/cairn-picture.js';
import { OptionPill } from '../../surveys/OptionPill.js';
import look from '../../theme/look.module.css';
import { useRoadmap } from './roadmap-context.js';
import classes from './roadmap.module.css';

type Props = {
  readonly stages: readonly number[];
  readonly target: number;
  readonly onChoose: (stage: number) => void;
};

/** Where the way starts, and the stage it shall lead to. */
export const TargetChoice = ({ stages, target, onChoose }: Props) => {
  const { t } = useTranslation();
  const { model, texts, evaluation } = useRoadmap();
  return (
    <section className={classes['choice']} aria-label={t('roadmap.target')}>
      <Cairn picture={cairnOf(model, evaluation)} size={112} />
      <div className={classes['choiceText']}>
        <p>{t('roadmap.today', { stage: evaluation.stage, title: texts.stages[String(evaluation.stage)]?.title })}</p>
        <fieldset className={classes['stages']}>
          <legend>{t('roadmap.target')}</legend>
          {stages.map((stage) => (
            <OptionPill key={stage} name="target" checked={stage === target} onChoose={() => onChoose(stage)}>
              {t('words.stage', { stage })}
            </OptionPill>
          ))}
        </fieldset>
        <p dir="auto" className={look['soft']}>
          {texts.stages[String(target)]?.title}. {texts.stages[String(target)]?.summary}
        </p>
      </div>
    </section>
  );
};

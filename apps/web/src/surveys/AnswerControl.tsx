import type { Answer } from '@cairn/contracts/surveys/answer.js';
import type { AnswerKind, Indicator } from '@cairn/maturity-models';
import { type ComponentType, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceAnswer } from './ChoiceAnswer.js';
import type { ControlProps } from './control-props.js';
import { hasLongOptions } from './long-options.js';
import { NotApplicableReason } from './NotApplicableReason.js';
import { NumberAnswer } from './NumberAnswer.js';
import { OptionPill } from './OptionPill.js';
import { PercentageAnswer } from './PercentageAnswer.js';
import { ScaleAnswer } from './ScaleAnswer.js';
import { useSurvey } from './survey-context.js';
import { YesNoAnswer } from './YesNoAnswer.js';
import classes from './survey.module.css';

const controls: { readonly [K in AnswerKind['kind']]: ComponentType<ControlProps<K>> } = {
  'yes-no': YesNoAnswer,
  choice: ChoiceAnswer,
  scale: ScaleAnswer,
  number: NumberAnswer,
  percentage: PercentageAnswer,
};

type Props = {
  readonly indicator: Indicator;
  readonly name: string;
  readonly answer: Answer | null;
  readonly onAnswer: (answer: Answer) => void;
};

/** The control for an indicator's kind of answer, with "not applicable" where the model accepts it. */
export const AnswerControl = ({ indicator, name, answer, onAnswer }: Props) => {
  const { t } = useTranslation();
  const [reasonWanted, wantReason] = useState(false);
  const { texts } = useSurvey();
  const listed = hasLongOptions(indicator.answer, texts.indicators[indicator.id]?.options);
  const Control = controls[indicator.answer.kind] as ComponentType<ControlProps>;
  const reason = answer && 'notApplicable' in answer ? answer.notApplicable : null;
  const notApplicable = reason !== null || reasonWanted;
  return (
    <>
      <div className={classes['options']} data-list={listed || undefined}>
        <Control
          kind={indicator.answer}
          indicatorId={indicator.id}
          name={name}
          value={!notApplicable && answer && 'value' in answer ? answer.value : null}
          onValue={(value) => {
            wantReason(false);
            onAnswer({ value });
          }}
        />
        {indicator.mayBeNotApplicable && (
          <OptionPill name={name} checked={notApplicable} onChoose={() => wantReason(true)} quiet>
            {t('survey.notApplicable')}
          </OptionPill>
        )}
      </div>
      {notApplicable && (
        <NotApplicableReason
          reason={reason ?? ''}
          onReason={(text) => {
            wantReason(false);
            onAnswer({ notApplicable: text });
          }}
        />
      )}
    </>
  );
};

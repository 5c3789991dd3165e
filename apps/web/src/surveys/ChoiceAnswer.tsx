import type { ControlProps } from './control-props.js';
import { OptionPill } from './OptionPill.js';
import { useSurvey } from './survey-context.js';

export const ChoiceAnswer = ({ kind, indicatorId, name, value, onValue }: ControlProps<'choice'>) => {
  const { texts } = useSurvey();
  return kind.options.map((option) => (
    <OptionPill key={option} name={name} checked={value === option} onChoose={() => onValue(option)}>
      <bdi>{texts.indicators[indicatorId]?.options?.[option]}</bdi>
    </OptionPill>
  ));
};

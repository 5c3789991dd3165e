import { useFormat } from '../i18n/use-format.js';
import type { ControlProps } from './control-props.js';
import { OptionPill } from './OptionPill.js';
import { useSurvey } from './survey-context.js';

export const ScaleAnswer = ({ kind: { from, to }, indicatorId, name, value, onValue }: ControlProps<'scale'>) => {
  const format = useFormat();
  const { texts } = useSurvey();
  const labels = texts.indicators[indicatorId]?.options;
  return Array.from({ length: to - from + 1 }, (_, i) => from + i).map((step) => (
    <OptionPill key={step} name={name} checked={value === step} onChoose={() => onValue(step)}>
      {labels?.[step] ? `${format.number(step)}: ${labels[step]}` : format.number(step)}
    </OptionPill>
  ));
};

import { exceeds, type ProofNode } from '@cairn/maturity-models';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';

/**
 * Value, target and distance in words: "2 of 3 service areas, 1 more service area needed." or "3 service areas; 2 are
 * needed." A value is never rounded up to its target.
 */
export const CriterionFigure = ({
  result: { status, value, target, distance, unit, reason },
}: {
  result: Pick<ProofNode, 'status' | 'value' | 'target' | 'distance' | 'unit' | 'reason'>;
}) => {
  const { t } = useTranslation();
  const format = useFormat();
  if (unit === 'answer' || typeof value !== 'number' || typeof target !== 'number' || status === 'not-applicable')
    return t(`result.reason.${reason.code}`);
  const shown = Math.floor(value * 10) / 10;
  const figures = { value: format.number(shown), target: format.number(target) };
  if (unit !== 'answers' && exceeds({ value: shown, target, unit }))
    return `${t(`result.exceeding.${unit}`, { ...figures, count: target })}.`;
  const figure = t(`result.figure.${unit}`, figures);
  return distance > 0 ? `${figure}, ${t(`result.distance.${unit}`, { count: Math.ceil(distance) })}.` : `${figure}.`;
};

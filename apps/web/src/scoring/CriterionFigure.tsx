import type { CriterionResult } from '@cairn/maturity-models';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';

type Judged = Pick<CriterionResult, 'status' | 'value' | 'target' | 'distance' | 'unit' | 'reason'>;

/** Value, target and distance in words: "2 of 3 service areas, 1 more service area needed." */
export const CriterionFigure = ({ result: { status, value, target, distance, unit, reason } }: { result: Judged }) => {
  const { t } = useTranslation();
  const format = useFormat();
  if (unit === 'answer' || typeof value !== 'number' || typeof target !== 'number' || status === 'not-applicable') return t(`result.reason.${reason.code}`);
  const figure = t(`result.figure.${unit}`, { value: format.number(value), target: format.number(target) });
  return distance > 0 ? `${figure}, ${t(`result.distance.${unit}`, { count: Math.ceil(distance) })}.` : `${figure}.`;
};

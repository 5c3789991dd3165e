import { useSessionStorage } from '@mantine/hooks';
import type { Chosen } from './steps.js';

type Draft = { readonly step: number; readonly chosen: Chosen };
const empty: Draft = { step: 0, chosen: {} };

const isDraft = (value: unknown): value is Draft => typeof value === 'object' && value !== null && 'chosen' in value && typeof value.chosen === 'object' && value.chosen !== null && 'step' in value && Number.isInteger(value.step);

const read = (text: string | undefined): Draft => {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return isDraft(value) ? value : empty;
  } catch {
    return empty;
  }
};

/** The step and the answers so far; they survive a reload of this window and leave it never. */
export const useChosen = () => {
  const [draft, keep, forget] = useSessionStorage<Draft>({ key: 'rapid-check', defaultValue: empty, getInitialValueInEffect: false, deserialize: read });
  return {
    ...draft,
    goTo: (step: number) => keep((before) => ({ ...before, step })),
    choose: (id: string, value: number | boolean) => keep((before) => ({ ...before, chosen: { ...before.chosen, [id]: value } })),
    startAgain: forget,
  };
};

import { useSessionStorage } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Chosen } from './steps.js';

const none: Chosen = {};

const read = (text: string | undefined): Chosen => {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? (value as Chosen) : none;
  } catch {
    return none;
  }
};

/**
 * The step, which stands in the address, and the answers so far; they survive a reload of this window and leave it
 * never.
 */
export const useChosen = () => {
  const { step = 0 } = useSearch({ from: '/rapid-check' });
  const navigate = useNavigate();
  const [chosen, keep, forget] = useSessionStorage<Chosen>({
    key: 'rapid-check',
    defaultValue: none,
    getInitialValueInEffect: false,
    deserialize: read,
  });
  const goTo = (next: number): void =>
    void navigate({ to: '/rapid-check', search: next === 0 ? {} : { step: next }, resetScroll: false });
  return {
    step,
    chosen,
    goTo,
    choose: (id: string, value: number | boolean) => keep((before) => ({ ...before, [id]: value })),
    startAgain: () => {
      forget();
      goTo(0);
    },
  };
};

import { useEffect } from 'react';

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]');

const focusIn = (line: HTMLElement | undefined): void => {
  const input = line?.querySelector<HTMLElement>('input:checked') ?? line?.querySelector<HTMLElement>('input, select');
  input?.focus({ preventScroll: true });
  line?.scrollIntoView({ block: 'nearest' });
};

const step = (by: 1 | -1): void => {
  const lines = [...document.querySelectorAll<HTMLElement>('[data-line]')];
  const here = lines.findIndex((line) => line.contains(document.activeElement));
  focusIn(lines[here < 0 ? 0 : here + by]);
};

const choose = (place: number): void => {
  const line = document.activeElement?.closest('[data-line]');
  line?.querySelectorAll<HTMLInputElement>('input[type=radio]:enabled')[place - 1]?.click();
};

const flag = (): void =>
  document.activeElement?.closest('[data-line]')?.querySelector<HTMLButtonElement>('button[data-flag]')?.click();

/** j and k go from answer to answer, 1 to 9 choose an option where one is, f flags it. */
export const useAnswerKeys = (): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        typing(event.target) ||
        document.querySelector('[role=dialog]')
      )
        return;
      if (event.key === 'j') step(1);
      else if (event.key === 'k') step(-1);
      else if (/^[1-9]$/.test(event.key)) choose(Number(event.key));
      else if (event.key === 'f') flag();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
};

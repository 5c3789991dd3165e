/** The field that waits for what is typed. */
export const fieldId = 'search-field';

let ahead = '';

const end = (): void => {
  removeEventListener('keydown', keep, { capture: true });
  removeEventListener('pointerdown', end, { capture: true });
};

const leave = new Set(['Escape', 'Tab']);

const keep = (event: KeyboardEvent): void => {
  if (leave.has(event.key) || (event.target as Element).id === fieldId) return end();
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Backspace') ahead = ahead.slice(0, -1);
  else if (event.key.length === 1) ahead += event.key;
  event.preventDefault();
  event.stopImmediatePropagation();
};

/**
 * Keeps what is typed from now on from the page, where a letter may be a command: people type on before the search has
 * opened.
 */
export const typeAhead = (): void => {
  ahead = '';
  addEventListener('keydown', keep, { capture: true });
  addEventListener('pointerdown', end, { capture: true });
};

/** Ends that, and gives what was typed. */
export const typedAhead = (): string => {
  end();
  const typed = ahead;
  ahead = '';
  return typed;
};

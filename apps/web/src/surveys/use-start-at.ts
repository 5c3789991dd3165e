import { useEffect } from 'react';
import type { AnswerKey } from './answer-key.js';

export const lineId = (key: AnswerKey): string => `answer-${key}`;

/** Opens the page at one answer: brings its line into view and puts the focus there, once. */
export const useStartAt = (key: AnswerKey | undefined): void => {
  useEffect(() => {
    const line = key && document.getElementById(lineId(key));
    if (!line) return;
    line.scrollIntoView({ block: 'center' });
    line.focus({ preventScroll: true });
  }, [key]);
};

import { useEffect } from 'react';
import type { AnswerKey } from './answer-key.js';

export const lineId = (key: AnswerKey): string => `answer-${key}`;

/** Brings the line of an answer into view and puts the focus there, where it is on the page. */
export const goToAnswer = (key: AnswerKey): void => {
  const line = document.getElementById(lineId(key));
  line?.scrollIntoView({ block: 'center' });
  line?.focus({ preventScroll: true });
};

/** Opens the page at one answer: brings its line into view and puts the focus there, once. */
export const useStartAt = (key: AnswerKey | undefined): void => {
  useEffect(() => {
    if (key) goToAnswer(key);
  }, [key]);
};

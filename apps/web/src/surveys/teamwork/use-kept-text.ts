import { useState } from 'react';

/** Text as it is typed, kept in this browser until it is empty. */
export const useKeptText = (keptAs: string): readonly [string, (text: string) => void] => {
  const [text, setText] = useState(() => localStorage.getItem(keptAs) ?? '');
  return [
    text,
    (typed) => {
      setText(typed);
      if (typed === '') localStorage.removeItem(keptAs);
      else localStorage.setItem(keptAs, typed);
    },
  ];
};

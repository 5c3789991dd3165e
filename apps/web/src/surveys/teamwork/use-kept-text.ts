import { useEffect, useRef, useState } from 'react';
import { draftOf, keepDraft } from '../../device/device-store.js';

/** Text as it is typed, kept in this browser until it is empty; typing goes on where nothing can be kept. */
export const useKeptText = (keptAs: string): readonly [text: string, type: (text: string) => void, isKept: boolean] => {
  const [text, setText] = useState('');
  const [isKept, setKept] = useState(true);
  const isTyped = useRef(false);
  useEffect(() => {
    draftOf(keptAs).then(
      (draft) => !isTyped.current && setText(draft),
      () => undefined,
    );
  }, [keptAs]);
  return [
    text,
    (typed) => {
      isTyped.current = true;
      setText(typed);
      keepDraft(keptAs, typed).then(
        () => setKept(true),
        () => setKept(false),
      );
    },
    isKept,
  ];
};

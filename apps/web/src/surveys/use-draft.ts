import { useEffect, useRef, useState } from 'react';

const pauseBeforeSaving = 700;

type Draft = { readonly text: string; readonly type: (text: string) => void; readonly save: () => void };

/** Text as it is typed; saved after a short pause, on leaving the field, and when the page goes away. */
export const useDraft = (recorded: string, onSave: (text: string) => void): Draft => {
  const [typed, setTyped] = useState<string | null>(null);
  const saved = useRef<string | null>(null);
  const latest = useRef({ typed, onSave });
  useEffect(() => {
    latest.current = { typed, onSave };
  });
  const [save] = useState(() => (): void => {
    const { typed: text, onSave: keep } = latest.current;
    if (text === null || text === saved.current) return;
    saved.current = text;
    keep(text);
  });
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(save, pauseBeforeSaving);
    addEventListener('pagehide', save);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', save);
    };
  }, [typed, save]);
  useEffect(() => {
    setTyped((text) => (text === saved.current ? null : text));
    saved.current = null;
  }, [recorded]);
  useEffect(() => save, [save]);
  return { text: typed ?? recorded, type: setTyped, save };
};

import { useNetwork } from '@mantine/hooks';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useMe } from '../api/me.js';
import { SecondFactorSoon } from '../security/SecondFactorSoon.js';
import { OfflineBar } from '../frame/OfflineBar.js';
import { OpenPage } from './OpenPage.js';
import { titleId } from '../frame/Page.js';
import classes from '../frame/frame.module.css';

/** Where the pages are. Who comes to another one is in it with the next tab, and hears which it is. */
export const Content = () => {
  const { secondFactorDueAt } = useMe();
  const { online } = useNetwork();
  const { pathname } = useLocation();
  const former = useRef(pathname);
  const content = useRef<HTMLElement>(null);
  useEffect(() => {
    if (former.current === pathname) return;
    former.current = pathname;
    if (!content.current?.contains(document.activeElement)) content.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <main ref={content} id="content" aria-labelledby={titleId} className={classes['content']} tabIndex={-1}>
      {secondFactorDueAt !== null && <SecondFactorSoon dueAt={secondFactorDueAt} />}
      <OpenPage />
      {!online && <OfflineBar />}
    </main>
  );
};

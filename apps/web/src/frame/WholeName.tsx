import look from '../theme/look.module.css';

type Props = { readonly children: string; /** Before it is cut off. */ readonly lines?: 1 | 2 };

/** A name that is cut off where space is short; the whole of it on hover, and when what it names has the focus. */
export const WholeName = ({ children, lines = 1 }: Props) => (
  <bdi className={look['cut']} data-lines={lines} title={children}>
    {children}
  </bdi>
);

const shapes = ['M6 0.5L11.5 6L6 11.5L0.5 6Z', 'M6 1L11.5 11H0.5Z', 'M1.5 6A4.5 4.5 0 1 0 10.5 6A4.5 4.5 0 1 0 1.5 6Z'];

/** A diamond, a triangle or a disc: groups are distinguished without colour. */
export const PeerSign = ({ group }: { group: number }) => (
  <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden>
    <path d={shapes[group % shapes.length]} fill="var(--surface)" stroke="var(--ink)" strokeWidth="1.2" />
  </svg>
);

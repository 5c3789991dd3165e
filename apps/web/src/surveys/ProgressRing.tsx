import classes from './survey.module.css';

const around = 2 * Math.PI * 7;

/** A ring that closes; decorative beside the count. */
export const ProgressRing = ({ share }: { share: number }) => (
  <svg
    viewBox="0 0 20 20"
    width={20}
    height={20}
    className={classes['ring']}
    aria-hidden
    data-done={share >= 1 || undefined}
  >
    <circle cx={10} cy={10} r={7} />
    <circle
      className={classes['ringDone']}
      cx={10}
      cy={10}
      r={7}
      strokeDasharray={`${around * share} ${around}`}
      transform="rotate(-90 10 10)"
    />
    {share >= 1 && <path d="M7 10.200l2.200 2.200 4-4.400" />}
  </svg>
);

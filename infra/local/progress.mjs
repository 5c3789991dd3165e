/** What the command line prints is for other programs: there, progress goes to the side. */
const out = /cairn|bench/.test(process.env.npm_lifecycle_event ?? '') ? process.stderr : process.stdout;
const live = out.isTTY && process.env.TERM !== 'dumb';
const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

export const seconds = (/** @type {number} */ milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

export const tell = (/** @type {string} */ line) => out.write(`${line}\n`);

const wipe = () => out.write('\r\u001b[2K');

/**
 * Shows a step while it lasts: a line that moves on a terminal, a line every five seconds elsewhere; then how long it
 * took.
 * `work` receives a function that says how far it is.
 *
 * @template T
 * @param {string} title
 * @param {(far: (text: string) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export const step = async (title, work) => {
  const begun = performance.now();
  let far = '';
  let turn = 0;
  const draw = () => {
    const line = `${title}${far && `: ${far}`} (${Math.round((performance.now() - begun) / 1000)} s)`;
    if (live)
      out.write(`\r\u001b[2K  ${frames[(turn += 1) % frames.length]} ${line.slice(0, (out.columns ?? 80) - 5)}`);
    else out.write(`  … ${line}\n`);
  };
  const timer = setInterval(draw, live ? 120 : 5_000);
  if (live) draw();
  try {
    const result = await work((text) => (far = text));
    clearInterval(timer);
    if (live) wipe();
    out.write(`  ✓ ${title}  ${seconds(performance.now() - begun)}\n`);
    return result;
  } catch (error) {
    clearInterval(timer);
    if (live) wipe();
    out.write(`  ✗ ${title}  ${seconds(performance.now() - begun)}\n`);
    throw error;
  }
};

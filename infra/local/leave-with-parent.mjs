/**
 * Loaded before the application: when the process that started it disappears without a word, the application drains as
 * if asked to, and takes the embedded PostgreSQL along.
 */
const postgres = Number(process.env.CAIRN_POSTGRES_PID);

if (process.channel) {
  process.channel.unref();
  process.once('disconnect', () => {
    process.once('exit', () => {
      try {
        if (postgres > 0) process.kill(postgres, 'SIGINT');
      } catch {
        return;
      }
    });
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 20_000).unref();
  });
}

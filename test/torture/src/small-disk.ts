import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A disk in memory that can be filled; only root can mount one. */
export class SmallDisk {
  private constructor(readonly path: string) {}

  /** Undefined where this process may not mount. */
  static mount(path: string, megabytes: number): SmallDisk | undefined {
    mkdirSync(path, { recursive: true });
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0777`, 'tmpfs', path], { stdio: 'ignore' });
      return new SmallDisk(path);
    } catch {
      return undefined;
    }
  }

  /** Takes all the space that is left. */
  fill(): void {
    const file = openSync(this.ballast, 'w');
    const block = Buffer.alloc(1_048_576);
    try {
      for (;;) if (writeSync(file, block) < block.length) break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    } finally {
      closeSync(file);
    }
  }

  free(): void {
    rmSync(this.ballast, { force: true });
  }

  unmount(): void {
    execFileSync('umount', ['-l', this.path]);
  }

  private get ballast(): string {
    return join(this.path, 'ballast');
  }
}

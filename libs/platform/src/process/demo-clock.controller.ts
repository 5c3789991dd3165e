import { advanceDemoClock, demoClock } from '@cairn/contracts/demo-clock.js';
import { Body, Controller, Get, Post } from '@nestjs/common';
import type { z } from 'zod';
import { SignedIn } from '../auth/access.js';
import { NotFound } from '../http/refusals.js';
import { Creates, Returns } from '../http/returns.js';
import { Runtime } from './runtime.js';

/** In a demo people may move the clock, to see what happens in three years. Elsewhere these routes do not exist. */
@Controller('api/demo/clock')
export class DemoClockController {
  constructor(private readonly runtime: Runtime) {}

  @SignedIn()
  @Get()
  @Returns(demoClock)
  read(): { now: string } {
    return { now: this.clock().now() };
  }

  @SignedIn()
  @Post()
  @Creates(demoClock, '/api/demo/clock')
  async advance(
    @Body({ schema: advanceDemoClock }) { advance: duration }: z.output<typeof advanceDemoClock>,
  ): Promise<{ now: string }> {
    return { now: await this.clock().advance(duration) };
  }

  private clock() {
    if (!this.runtime.demoClock) throw new NotFound();
    return this.runtime.demoClock;
  }
}

export const demoRoutes = [DemoClockController];

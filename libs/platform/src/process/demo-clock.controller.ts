import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { SignedIn } from '../auth/access.js';
import { NotFound } from '../http/refusals.js';
import { Creates, Returns } from '../http/returns.js';
import { Runtime } from './runtime.js';

const present = z.object({ now: z.iso.datetime() }).meta({ id: 'DemoClock' });
const advance = z
  .object({
    advance: z
      .string()
      .max(40)
      .regex(/^-?P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?$/, 'must be an ISO 8601 duration such as P6M'),
  })
  .meta({ id: 'AdvanceDemoClock' });

/** In a demo people may move the clock, to see what happens in three years. Elsewhere these routes do not exist. */
@ApiTags('demo')
@Controller('api/demo/clock')
export class DemoClockController {
  constructor(private readonly runtime: Runtime) {}

  @SignedIn()
  @Get()
  @Returns(present)
  read(): { now: string } {
    return { now: this.clock().now() };
  }

  @SignedIn()
  @Post()
  @Creates(present, '/api/demo/clock')
  async advance(@Body({ schema: advance }) { advance: duration }: z.output<typeof advance>): Promise<{ now: string }> {
    return { now: await this.clock().advance(duration) };
  }

  private clock() {
    if (!this.runtime.demoClock) throw new NotFound();
    return this.runtime.demoClock;
  }
}

export const demoRoutes = [DemoClockController];

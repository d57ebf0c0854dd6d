import { EVENT_STORE, type EventLog } from '@cylch/event-store';
import { CLOCK, type Clock } from '@cylch/kernel';
import { Conditions } from '@cylch/platform';
import { READ_MODELS, type Views } from '@cylch/read-models';
import type { INestApplicationContext } from '@nestjs/common';
import { type RequestHandler, Router } from 'express';
import { health } from './health.ts';
import { Metrics } from './metrics.ts';

/** What an operator asks of any process of an application: /health/live, /health/ready, /metrics. */
export function operatorRoutes(app: Pick<INestApplicationContext, 'get'>): RequestHandler {
  const measured = {
    log: app.get<EventLog>(EVENT_STORE),
    views: app.get<Views>(READ_MODELS),
    now: app.get<Clock>(CLOCK),
  };
  return Router()
    .use(health(measured, app.get(Conditions)))
    .use('/metrics', app.get(Metrics).show);
}

import { type RequestHandler, Router } from 'express';
import type { Condition, Conditions } from '@cylch/platform';
import { lagSoon, type Measured } from '@cylch/timeline';

/** Does a process in this condition do what it is there for? A projector that stands by does. */
const isReady = ({ state }: Condition): boolean => state === 'READY' || state === 'STANDING_BY';

/**
 * /health/live: the process runs. /health/ready: it answers from views that follow the record, or
 * stands by; 503 with the reason where not.
 */
export function health(measured: Measured, conditions: Conditions): RequestHandler {
  const router = Router();
  router.get('/health/live', (_request, response) => {
    response.json({ status: 'live' });
  });
  router.get('/health/ready', (_request, response, next) => {
    const condition = conditions.now();
    report(measured, condition).then((told) => {
      response.status(isReady(condition) ? 200 : 503).json(told);
    }, next);
  });
  return router;
}

async function report(measured: Measured, condition: Condition): Promise<object> {
  if (condition.state === 'BUILDING' || condition.state === 'STARTING')
    return { status: condition.state, ...condition };
  // Views that failed before they were ever built have no place to tell.
  const lag = await lagSoon(measured);
  if (lag === undefined) return { ...condition, status: condition.state };
  const { newest, views, events, ms } = lag;
  return {
    ...condition,
    status: condition.state,
    position: String(newest),
    viewsPosition: String(views),
    viewsLagEvents: events,
    viewsLagMs: ms,
  };
}

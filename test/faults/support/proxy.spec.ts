import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { openProxy, type Proxy } from './proxy.ts';

/** An echo behind a line. */
let echo: Server;
let proxy: Proxy;
const open: Socket[] = [];
beforeEach(async () => {
  echo = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => undefined).pipe(socket);
  });
  echo.listen(0, '127.0.0.1');
  await once(echo, 'listening');
  proxy = await openProxy({
    to: { host: '127.0.0.1', port: (echo.address() as AddressInfo).port },
  });
});
afterEach(async () => {
  for (const socket of open.splice(0)) socket.destroy();
  await proxy.close();
  await new Promise((resolve) => echo.close(resolve));
});
const dial = (): Socket => {
  const socket = connect({ host: '127.0.0.1', port: proxy.port, allowHalfOpen: true });
  open.push(socket);
  return socket;
};
const broken = (socket: Socket): Promise<unknown> =>
  once(socket, 'close').catch((problem: unknown) => problem);
const says = async (socket: Socket, what: string): Promise<string> => {
  socket.write(what);
  const [piece] = (await once(socket, 'data')) as [Buffer];
  return piece.toString();
};

describe('A line with a proxy in it', () => {
  it('passes on whatever is said, either way, and the end', async () => {
    const socket = dial();
    const sent = 'ŵ'.repeat(1_000_000);
    socket.end(sent);
    expect(await text(socket)).toBe(sent);
  });

  it('that is cut breaks off who is there and lets no one in, until it is restored', async () => {
    const before = dial();
    expect(await says(before, 'hello')).toBe('hello');
    const ended = broken(before);
    proxy.cut();
    await ended;
    expect(before.destroyed).toBe(true);
    const during = dial();
    await broken(during);
    expect([during.destroyed, during.bytesRead]).toEqual([true, 0]);
    proxy.restore();
    expect(await says(dial(), 'again')).toBe('again');
  });

  it('that stalls keeps who is there and who comes, and passes on later what was said meanwhile', async () => {
    const before = dial();
    await says(before, 'hello');
    proxy.stall();
    const during = dial();
    await once(during, 'connect');
    let heard = 0;
    for (const socket of [before, during])
      socket
        .on('data', () => {
          heard += 1;
        })
        .write('held');
    // Whatever the line lets through is answered before another one, beside it, has gone there and
    // back a few times.
    const beside = await openProxy({
      to: { host: '127.0.0.1', port: (echo.address() as AddressInfo).port },
    });
    const other = connect({ host: '127.0.0.1', port: beside.port });
    for (let times = 0; times < 20; times += 1) await says(other, 'beside');
    other.destroy();
    await beside.close();
    expect(heard).toBe(0);
    const both = Promise.all([before, during].map((socket) => once(socket, 'data')));
    proxy.restore();
    expect((await both).flat().map(String)).toEqual(['held', 'held']);
  });

  it('that is slow passes on all the same, in order', async () => {
    proxy.slow(5);
    const socket = dial();
    for (const what of ['one', 'two', 'three']) expect(await says(socket, what)).toBe(what);
    proxy.restore();
    expect(await says(socket, 'four')).toBe('four');
  });

  it('can be cut while it stalls', async () => {
    const socket = dial();
    await says(socket, 'hello');
    proxy.stall();
    socket.write('held');
    const ended = broken(socket);
    proxy.cut();
    await ended;
    proxy.restore();
    expect(await says(dial(), 'again')).toBe('again');
  });
});

import type { Language } from '@cylch/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from './caller.ts';
import { Request } from './request.ts';
import { REQUEST_PORTS, type RequestPorts } from './request-ports.ts';

/** Begins requests, wherever they come from: HTTP, a socket, the command line. */
@Injectable()
export class RequestFactory {
  readonly #ports: RequestPorts;
  constructor(@Inject(REQUEST_PORTS) ports: RequestPorts) {
    this.#ports = ports;
  }

  /**
   * A request of its own: its place and what it has loaded are no one else’s. Without a caller,
   * nobody is signed in.
   */
  begin(by: Readonly<{ caller?: Caller; language: Language }>): Request {
    return new Request(this.#ports, by);
  }
}

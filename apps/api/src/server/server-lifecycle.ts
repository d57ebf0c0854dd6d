import { Conditions, RecordFollower, watchViews } from '@cylch/platform';
import { SETTINGS, type Settings } from '@cylch/platform/settings';
import { READ_MODELS, type Views } from '@cylch/read-models';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { withdraw } from './address.ts';

/**
 * What a server does besides answering, from its start to its end. The embedded form follows the
 * record in this very process; in scale-out a projector does, and the server watches how the read
 * models are.
 */
@Injectable()
export class ServerLifecycle implements OnModuleInit, OnModuleDestroy {
  readonly #settings: Settings;
  readonly #views: Views;
  readonly #follower: RecordFollower;
  readonly #conditions: Conditions;
  #leave: () => void = () => undefined;

  constructor(
    @Inject(SETTINGS) settings: Settings,
    @Inject(READ_MODELS) views: Views,
    follower: RecordFollower,
    conditions: Conditions,
  ) {
    this.#settings = settings;
    this.#views = views;
    this.#follower = follower;
    this.#conditions = conditions;
  }

  onModuleInit(): void {
    if (this.#settings.stores.form === 'EMBEDDED') this.#follower.follow();
    else this.#leave = watchViews(this.#views, this.#conditions);
  }
  /** The first thing of an end: nothing new is answered, and no command line is sent here. */
  async onModuleDestroy(): Promise<void> {
    this.#conditions.stopping();
    this.#leave();
    await withdraw(this.#settings.data);
  }
}

import { Inject, Injectable, Module, type DynamicModule } from '@nestjs/common';
import { CommandHandler, CqrsModule, Command, type ICommandHandler } from '@nestjs/cqrs';
import { carry } from './carry.ts';
import type { Carried, Order, Ports } from './order.ts';

/** The one command of Cylch: a wish on its way to its stream. Its rules are the decider's; the bus only carries it. */
export class CarryWish extends Command<Carried> {
  readonly order: Order;
  constructor(order: Order) {
    super();
    this.order = order;
  }
}

/** Token of the ports that the carrier writes through. */
export const PORTS = Symbol('ports of the carrier');

@Injectable()
@CommandHandler(CarryWish)
export class Carrier implements ICommandHandler<CarryWish> {
  readonly #ports: Ports;
  constructor(@Inject(PORTS) ports: Ports) {
    this.#ports = ports;
  }
  execute({ order }: CarryWish): Promise<Carried> {
    return carry(this.#ports, order);
  }
}

/** Puts the carrier on the CommandBus. */
@Module({})
export class CarrierModule {
  static over(ports: Ports): DynamicModule {
    return {
      module: CarrierModule,
      global: true,
      imports: [CqrsModule.forRoot()],
      providers: [Carrier, { provide: PORTS, useValue: ports }],
      exports: [CqrsModule],
    };
  }
}

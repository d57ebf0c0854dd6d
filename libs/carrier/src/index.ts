export * from './carrier.ts';
export * from './carry.ts';
export * from './order.ts';

export { FunctionModule } from './function.module.ts';

import { startProduct } from './product.ts';

/** One product for all journeys; each arranges its own people and calls in it. */
export default async function setup(): Promise<() => Promise<void>> {
  const product = await startProduct();
  process.env.PLACET_ORIGIN = product.origin;
  process.env.PLACET_DATABASE = product.databaseUrl;
  return () => product.stop();
}

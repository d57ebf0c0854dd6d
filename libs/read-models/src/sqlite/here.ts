/** SQLite answers at once: what it throws is told to those who wait for the answer. */
export async function here<T>(run: () => T): Promise<T> {
  return Promise.resolve(run());
}

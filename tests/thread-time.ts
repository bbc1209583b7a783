/** Milliseconds that this thread computes while it does something, whatever else a busy machine does. */
export function threadTime(task: () => void): number {
  const start = process.threadCpuUsage();
  task();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}

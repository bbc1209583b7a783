/** Tells the parent that this process is ready, its CPU time whenever it asks, and ends with it. */
export function report(port = 0): void {
  process.on('message', () => process.send?.({ cpu: process.cpuUsage() }));
  process.on('disconnect', () => process.exit(0));
  process.send?.({ port });
}

import { existsSync } from 'node:fs';
import path from 'node:path';

const packages = path.join(import.meta.dirname, 'node_modules');

/** Whether the packages of the bench's own package file are there. */
export const areInstalled = existsSync(packages);

/** One of them, of which as much is known as is said here: without them the bench must do, too, and so must its types. */
export const installed = async <Exports>(name: string): Promise<Exports> => (await import(name)) as Exports;

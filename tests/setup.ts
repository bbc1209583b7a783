import { enableCompileCache } from '../src/app/compile-cache.js';

// As in the program itself: what has been checked once is not checked again by every test file.
enableCompileCache();

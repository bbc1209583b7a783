import module from 'node:module';

// As in the program itself: what has been checked once is not checked again by every test file.
module.enableCompileCache();

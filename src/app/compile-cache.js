// Plain JavaScript, since it runs before code can come compiled from the folder that it finds.
// @ts-check
import { lstatSync, mkdirSync, realpathSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';

/**
 * Why compiled code is not kept.
 * @typedef {object} NoCache
 * @property {string} folder
 * @property {string} problem a clause
 * @property {boolean} isSuspicious whether somebody else may have had a hand in it
 */

const writtenByOthers = 0o022;
const sticky = 0o1000;

/** @type {(folder: string, problem: string, isSuspicious?: boolean) => NoCache} */
const not = (folder, problem, isSuspicious = false) => ({ folder, problem, isSuspicious });

/**
 * Why a folder is not one that only this user can write, having made it where it is missing; null where it is.
 * @param {string} folder
 * @param {number | undefined} uid undefined where there are no owners and modes to look at
 * @returns {NoCache | null}
 */
function ownFolderProblem(folder, uid) {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code !== 'EEXIST') return not(folder, `it cannot be made (${code})`);
  }
  const found = lstatSync(folder);
  if (!found.isDirectory()) return not(folder, 'it is a link or a file', true);
  if (uid === undefined) return null;
  if (found.uid !== uid) return not(folder, 'it belongs to another user', true);
  return found.mode & writtenByOthers ? not(folder, 'other users may write there', true) : null;
}

/**
 * Why another user could put other folders in the place of those in a folder; null where nobody can.
 * @param {string} folder
 * @param {number} uid
 * @returns {NoCache | null}
 */
function wayProblem(folder, uid) {
  try {
    for (let place = realpathSync(folder); ; place = path.dirname(place)) {
      const found = lstatSync(place);
      if (found.uid !== uid && found.uid !== 0) return not(place, 'it belongs to another user');
      if (found.mode & writtenByOthers && !(found.mode & sticky))
        return not(place, 'other users may write there');
      if (place === path.dirname(place)) return null;
    }
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    return not(folder, `it cannot be used (${code})`);
  }
}

/**
 * The folder for compiled code, which runs as this user: in the program's own folder, where whoever can write can change
 * the program itself, else in the state folder where nobody else can write on the way to it.
 * @param {string} program
 * @param {string | undefined} stateFolder
 * @param {number | undefined} uid
 * @returns {{ folder: string } | NoCache}
 */
export function cacheFolder(program, stateFolder, uid) {
  const name = uid === undefined ? 'cache' : `cache-${uid}`;
  const first = path.join(program, `.${name}`);
  const problem = ownFolderProblem(first, uid);
  if (!problem) return { folder: first };
  if (!stateFolder || uid === undefined || problem.isSuspicious) return problem;
  const second = path.join(stateFolder, name);
  return wayProblem(stateFolder, uid) ?? ownFolderProblem(second, uid) ?? { folder: second };
}

/**
 * Keeps what Node compiles for later starts; where the environment says how, Node has seen to it.
 * @returns {NoCache | null} why it does not
 */
export function enableCompileCache() {
  const { NODE_COMPILE_CACHE, NODE_DISABLE_COMPILE_CACHE, STATE_DIR } = process.env;
  if (NODE_COMPILE_CACHE || NODE_DISABLE_COMPILE_CACHE) return null;
  const found = cacheFolder(
    path.join(import.meta.dirname, '..', '..'),
    STATE_DIR?.trim(),
    process.getuid?.(),
  );
  if ('problem' in found) return found;
  const { message } = module.enableCompileCache(found.folder);
  return message === undefined ? null : not(found.folder, message);
}

/**
 * Says why starts take longer than they need to; louder where somebody else may have had a hand in it.
 * @param {NoCache} noCache
 * @param {import('../log.ts').Log} log
 */
export function sayNoCache({ folder, problem, isSuspicious }, log) {
  const what =
    'compiled code is not kept, so starts take longer; NODE_COMPILE_CACHE can name a folder for it';
  log[isSuspicious ? 'warn' : 'info'](what, { folder, problem });
}

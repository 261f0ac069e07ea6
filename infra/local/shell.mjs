// Paths and arguments as they are typed into a shell in the repository's root.
import { relative } from 'node:path';
import { root } from './folder.mjs';

export const fromRoot = (path) => relative(root, path);

export const quote = (text) => (/^[\w./=:-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);

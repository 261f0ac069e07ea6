/** A failure with one of the stable names of docs/spec/sealed-file.md, section 8. */
export class SealedFileError extends Error {
  constructor(code, chunk) {
    super(chunk === undefined ? code : `${code} ${chunk}`);
    this.code = code;
    this.chunk = chunk;
  }
}

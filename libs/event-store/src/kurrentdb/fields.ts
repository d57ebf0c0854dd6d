/**
 * Steps through the fields of a message of Protocol Buffers, without making an object of each: most
 * of what a read costs is this.
 */
export class Fields {
  /** The number of the field that it stands on. */
  field = 0;
  /** What it holds, where that is a number; exact up to 2^53. */
  value = 0;
  /** Where it begins and ends, where it holds bytes, text or a message. */
  start = 0;
  end = 0;
  readonly #bytes: Buffer;
  readonly #until: number;
  #at: number;

  constructor(bytes: Buffer, from = 0, until = bytes.length) {
    this.#bytes = bytes;
    this.#at = from;
    this.#until = until;
  }

  /**
   * On to the next field; false where there is none. @throws RangeError where the message is none
   */
  next(): boolean {
    if (this.#at >= this.#until) return false;
    const tag = this.#number();
    const kind = tag % 8;
    this.field = (tag - kind) / 8;
    if (kind === 0) this.value = this.#number();
    else this.#skip(kind === 2 ? this.#number() : SIZES[kind]);
    return true;
  }

  /** The fields of the message that it stands on. */
  within(): Fields {
    return new Fields(this.#bytes, this.start, this.end);
  }
  text(): string {
    return this.#bytes.toString('utf8', this.start, this.end);
  }

  #skip(length: number | undefined): void {
    this.start = this.#at;
    this.end = this.#at += length ?? NaN;
    if (!(this.end <= this.#until)) throw new RangeError('not a message of the server');
  }

  #number(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new RangeError('not a message of the server');
      value += (byte % 128) * factor;
      if (byte < 128) return value;
    }
  }
}

/** Of the kinds that have a size of their own. */
const SIZES: Readonly<Record<number, number>> = { 1: 8, 5: 4 };

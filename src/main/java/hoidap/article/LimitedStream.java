package hoidap.article;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails when it turns out longer than is allowed, as a zip bomb does. */
final class LimitedStream extends FilterInputStream {
  private static final int MEBIBYTE = 1 << 20;

  private final long mostBytes;
  private long left;

  LimitedStream(InputStream stream, long mostBytes) {
    super(stream);
    this.mostBytes = mostBytes;
    left = mostBytes;
  }

  /** More is to be read than is allowed. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;
    private final long mostMebibytes;

    TooLongException(long mostMebibytes) {
      super("more than " + mostMebibytes + " MiB");
      this.mostMebibytes = mostMebibytes;
    }

    long mostMebibytes() {
      return mostMebibytes;
    }
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    count(Math.max(0, read));
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int bytes) throws TooLongException {
    left -= bytes;
    if (left < 0) {
      throw new TooLongException(mostBytes / MEBIBYTE);
    }
  }
}

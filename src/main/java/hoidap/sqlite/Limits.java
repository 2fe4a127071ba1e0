package hoidap.sqlite;

/**
 * What a file's connections may take.
 *
 * @param waitMillis how long whoever else writes is waited for
 * @param writerCacheKib memory of the connection that writes
 * @param readerCacheKib memory of each that reads
 */
public record Limits(int waitMillis, int writerCacheKib, int readerCacheKib) {
  private static final int USUAL_CACHE_KIB = 2_000;

  /** Returns those of a small file. */
  public static Limits waiting(int waitMillis) {
    return new Limits(waitMillis, USUAL_CACHE_KIB, USUAL_CACHE_KIB);
  }
}

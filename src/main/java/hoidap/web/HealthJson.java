package hoidap.web;

/**
 * That the server is up, and how much it holds.
 *
 * @param status "ok", or "degraded" where questions are answered but conversations not kept
 * @param conversations "ok", or why they are not kept: "locked", "full", "failing" or "unusable"
 */
record HealthJson(String status, long articles, long chunks, String conversations) {
  private static final String OK = "ok";

  /** Returns that of a server whose conversations have a trouble; empty for none. */
  static HealthJson of(long articles, long chunks, String trouble) {
    return trouble.isEmpty()
        ? new HealthJson(OK, articles, chunks, OK)
        : new HealthJson("degraded", articles, chunks, trouble);
  }
}

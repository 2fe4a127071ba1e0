package hoidap.web;

/**
 * That the server is up, and how much it holds.
 *
 * @param status "ok", "degraded" where questions are answered but conversations not kept, "slow"
 *     where what is told was found out earlier, or "starting"
 * @param conversations "ok", or why they are not kept: "locked", "full", "failing" or "unusable"
 */
record HealthJson(String status, long articles, long chunks, String conversations) {
  private static final String OK = "ok";

  /** That nothing is known yet. */
  static final HealthJson STARTING = new HealthJson("starting", 0, 0, OK);

  /** Returns the same as found out earlier than now. */
  HealthJson late() {
    return equals(STARTING) ? this : new HealthJson("slow", articles, chunks, conversations);
  }

  /** Returns that of a server whose conversations have a trouble; empty for none. */
  static HealthJson of(long articles, long chunks, String trouble) {
    return trouble.isEmpty()
        ? new HealthJson(OK, articles, chunks, OK)
        : new HealthJson("degraded", articles, chunks, trouble);
  }
}

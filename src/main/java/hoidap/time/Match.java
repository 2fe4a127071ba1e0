package hoidap.time;

/** How near a sentence is to a time asked about, the farthest first. */
public enum Match {
  /** Neither written then nor speaking of it. */
  NONE,
  /** Written then or soon after, but speaking of other times. */
  OTHER_TIME,
  /** Speaks of a longer time that it is in. */
  AROUND,
  /** Speaks of some months of the years asked about: their figures are not the whole. */
  SHARE,
  /** Written soon after, and naming no time. */
  SOON_AFTER,
  /** Written then, and naming no time. */
  WRITTEN,
  /** Speaks of a time within it. */
  WITHIN,
  /** Speaks of that very time. */
  EXACT
}

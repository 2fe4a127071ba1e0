package hoidap.archive;

import java.time.Instant;

/**
 * A file or record that was passed over.
 *
 * @param file the end of its path, with the line where it has lines
 * @param reason what is wrong with it, in Vietnamese
 * @param time when that was found
 */
public record SkippedFile(String file, String reason, Instant time) {}

package hoidap.eval;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The articles that were asked.
 *
 * @param fingerprint checksum of every article and of the model's identity
 * @param articles number of articles
 * @param chunks number of chunks
 * @param bytes size of the archive's file
 * @param model name of the model that made the vectors
 * @param articlesPerSecond how fast they were added; null where they were there before
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Corpus(
    String fingerprint,
    long articles,
    long chunks,
    long bytes,
    String model,
    @Nullable Double articlesPerSecond) {}

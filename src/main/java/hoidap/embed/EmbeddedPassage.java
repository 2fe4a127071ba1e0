package hoidap.embed;

import java.util.List;

/**
 * What a model makes of a passage.
 *
 * @param vector of the title and the passage together; length 1
 * @param titleTokens token numbers of the title; empty when token vectors depend on context
 * @param sentenceTokens token numbers of each sentence, likewise
 * @param words the words of three or more syllables in it, syllables joined by "_"
 */
public record EmbeddedPassage(
    float[] vector, int[] titleTokens, List<int[]> sentenceTokens, List<String> words) {}

/**
 * From what was typed to what was meant: slips of typing, left-overs of input methods, missing
 * accents, abbreviations and other spellings of names are told by the words of the archive and of
 * many news articles.
 */
@NullMarked
package hoidap.typing;

import org.jspecify.annotations.NullMarked;

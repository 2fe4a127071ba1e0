/**
 * Questions that follow on others: what was said before, kept across restarts, and what a question
 * such as "Còn năm 2024?" means after it.
 */
@NullMarked
package hoidap.conversation;

import org.jspecify.annotations.NullMarked;

/** Near-duplicates: which articles are the same text, who had it first and who says whom it is from. */
package dev.masthead.duplicates;

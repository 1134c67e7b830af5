/** The corpus: which articles are meant by a query, and what they say together. */
package dev.masthead.corpus;

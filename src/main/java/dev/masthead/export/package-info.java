/** Exports for research: the tables, their codebook, and one class a format. */
package dev.masthead.export;

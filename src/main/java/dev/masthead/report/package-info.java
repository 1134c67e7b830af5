/**
 * The report in its one typed form, reading and writing it, and the codebook of its metrics. Exports, pages and profiles
 * read reports through this package alone.
 */
package dev.masthead.report;

/** What reports say, as the rows of the views that docs/sql.md describes. */
package dev.masthead.findings;

/** Outlets that articles came from, as rows of the database. */
package dev.masthead.outlet;

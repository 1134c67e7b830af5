/** How rows go to PostgreSQL and come from it, where there are many. */
package dev.masthead.database;

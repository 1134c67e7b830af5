/** Making up, in the background after the start, for what rows lack that an earlier version of the program wrote. */
package dev.masthead.backlog;

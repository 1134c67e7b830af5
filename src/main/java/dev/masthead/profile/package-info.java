/** Profiles of outlets: sums over their articles, comparisons, trends and the check that sums have not drifted. */
package dev.masthead.profile;

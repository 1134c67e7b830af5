/**
 * Reports as few bytes, exactly: what they say is sorted into columns and packed with a dictionary of what reports of the same version
 * have in common.
 */
package dev.masthead.report.packing;

/**
 * Masthead on many machines: a program for {@code spark-submit} over the core. Each unit of the input is scored by one task, which writes
 * all that it makes beside its place and puts it there when it is complete; a run that was cut off goes on with the units that are missing.
 */
package dev.masthead.spark;

/**
 * What can be said of many articles: metrics with their denominators, sums that add up exactly, and estimates with their
 * uncertainty. Knows neither the service nor the database.
 */
package dev.masthead.statistics;

/**
 * Reports made for people to review: marked text, one layer at a time, and what differs between two reports of the same
 * article.
 */
package dev.masthead.report.review;

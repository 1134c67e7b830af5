/**
 * Web pages: what they say of themselves, and their article's text. Uses jsoup and the JDK; time and memory grow with the
 * length of a page and with nothing else.
 */
package dev.masthead.intake.html;

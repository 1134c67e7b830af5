/**
 * Exports of press databases, which hold many articles in one file: Nexis and LexisNexis, Factiva, Europresse. Each is split
 * by its own markers.
 */
package dev.masthead.intake.press;

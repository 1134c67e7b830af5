/**
 * Validation against hand-labelled data: which figures the documents state, how each is measured, and whether it still holds.
 * {@link dev.masthead.evaluation.Validate} is the command. Reports are read as JSON, as anybody else reads them.
 */
package dev.masthead.evaluation;

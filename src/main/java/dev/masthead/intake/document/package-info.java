/**
 * Files of office programs as paragraphs or rows: Word, OpenDocument, Excel, RTF and PDF with text. XML is read as a stream
 * by the JDK, without document types and entities; what comes out is bounded. Nothing is drawn, run or fetched.
 */
package dev.masthead.intake.document;

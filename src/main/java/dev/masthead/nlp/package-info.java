/** Sentences, tokens, parts of speech and names: the only package that imports OpenNLP. */
package dev.masthead.nlp;

/**
 * The one reading of a page and of its sentences: what every scorer asks instead of walking tags itself.
 *
 * <h2>Where to begin</h2>
 *
 * {@link dev.masthead.syntax.ParsedText} is one text's reading; scorers get it from {@code analysis.parsed(part)}. It holds
 * the {@link dev.masthead.syntax.Quotations}, the {@link dev.masthead.syntax.Layout} and the sentences in three views:
 *
 * <ul>
 *   <li>{@code parsed.sentence(i)}: the whole sentence, every token an {@link dev.masthead.syntax.Item}. Position in the
 *       sentence is token minus the sentence's first token. This is the view for entities, sentiment, loaded terms.
 *   <li>{@code parsed.voice(i, ParsedText.OUTSIDE)}: the words outside quotation marks, each quotation folded into one item
 *       with the tag {@code QUOTE}. This is the view for reporting clauses.
 *   <li>{@code parsed.voice(i, region)}: the words inside the quotation with that index.
 * </ul>
 *
 * Each is read once, when it is first asked for, and shared by all scorers of an article. Phrases, verbs and descriptions
 * are given in <b>tokens of the part</b>, as lexicon matches are, whatever the view; only methods that say
 * <em>position</em> count items of the view.
 *
 * <h2>What there is</h2>
 *
 * <p>In <em>The mayor of Somerton, Ida Moen, did not deny on Monday that Kremlin spokesman Dmitry Peskov had been asked to
 * leave by the council.</em>:
 *
 * <ul>
 *   <li>{@link dev.masthead.syntax.ParsedSentence#phrases()}: {@code [The mayor] [Somerton] [Ida Moen] [Monday] [Kremlin
 *       spokesman Dmitry Peskov] [the council]}. {@code governor} of Somerton is the mayor, {@code root} follows such ties to
 *       the top, {@code conjuncts} lists what coordination joins.
 *   <li>{@link dev.masthead.syntax.ParsedSentence#verbs()}: {@code deny} (start <em>did</em>, negated, finite; subject the
 *       mayor; clauseComplement <em>asked</em>), {@code ask} (passive, perfect; subject Peskov's phrase; infinitiveComplement
 *       <em>leave</em>; agent the council), {@code leave} (infinitive; subject Peskov's phrase, link INFINITIVE).
 *   <li>{@link dev.masthead.syntax.ParsedSentence#descriptions()}: {@code Ida Moen} is an APPOSITION of the mayor;
 *       {@code Kremlin spokesman} stands BEFORE_NAME in Peskov's phrase. Which of the two names and which describes is told
 *       by which holds a name: both are given, the caller decides.
 *   <li>{@link dev.masthead.syntax.ParsedSentence#scopes()}: everything behind <em>not</em> up to the next comma is
 *       {@code isNegated}.
 * </ul>
 *
 * <h2>Asking</h2>
 *
 * <pre>{@code
 * ParsedSentence s = analysis.parsed(part).sentenceOf(token);
 * NounPhrase p = s.phrase(s.phraseAt(token));              // phraseAt is -1 outside phrases: ask first
 * for (VerbGroup v : s.verbs()) {
 *     if (v.subject() != null && v.subject().has(p.index())) {
 *         String what = v.lemma() + (v.isPassive() ? ", done to it" : ", done by it");
 *     }
 *     if (v.objects().contains(p.index())) { … }            // objects are phrase indices
 * }
 * boolean hedged = s.scopes().isNegated(token) || s.scopes().isConditional(token) || s.scopes().isAsked(token);
 * int region = analysis.parsed(part).quotations().regionOf(token);   // -1: the words stand outside marks
 * boolean quoted = analysis.parsed(part).quotations().isQuoted(offset);
 * Layout.Kind kind = analysis.parsed(part).layout().kind(sentence.paragraph());
 * }</pre>
 *
 * <h2>Rules of this package</h2>
 *
 * It knows no scorer and no open class of words: all word classes come from {@link dev.masthead.lexicon.ClosedClasses}. Tags
 * are mended before, in {@code nlp}. No rule looks further than a constant number of items, or asks the same question twice,
 * so that a sentence of 250 tokens of any kind costs little. Nothing here guesses: what is not found is −1 or null.
 */
package dev.masthead.syntax;

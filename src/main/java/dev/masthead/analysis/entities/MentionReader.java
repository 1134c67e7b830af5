package dev.masthead.analysis.entities;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.entities.NamePlacement.Placed;
import dev.masthead.annotation.Mention;
import dev.masthead.lexicon.Match;
import dev.masthead.nlp.NlpModels;
import dev.masthead.text.Part;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one article's mentions of actors in four phases, each of its own class: whole names ({@link NameCandidates}),
 * names that belong together ({@link EntityClusters}), whom they name ({@link EntityLinker}), and what stands for them
 * without a name ({@link ReferenceResolver}). Not thread-safe; the time is linear in the text.
 */
final class MentionReader {
    private final Analysis analysis;
    private final ActorRegistry registry;
    private final NameCandidates names;
    private final EntityClusters clusters;
    private final EntityLinker linker;
    private final EntityTable table;
    private final ActorWords words;
    private final ReferenceResolver references;

    MentionReader(Analysis analysis, ActorRegistry registry, ActorWords words, WordHints hints, NlpModels models) {
        this.analysis = analysis;
        this.registry = registry;
        this.words = words;
        GivenNames givenNames = new GivenNames(words, models, registry);
        String date = analysis.submission().publishedAt() == null
                ? null
                : analysis.submission().publishedAt().toLocalDate().toString();
        table = new EntityTable(registry, words, givenNames);
        names = new NameCandidates(analysis, registry, words, hints, models.names(), givenNames);
        clusters = new EntityClusters(analysis, registry, words, givenNames, date);
        linker = new EntityLinker(registry, words, table, date, writtenIn(analysis, registry));
        references = new SalienceResolver(analysis, registry, words, table, date);
    }

    /** The country of the place that the dateline names; null where there is none, or the registry does not know the place. */
    private static String writtenIn(Analysis analysis, ActorRegistry registry) {
        Span dateline = analysis.parsed(Part.TEXT).layout().dateline().orElse(null);
        if (dateline == null) {
            return null;
        }
        TextPart text = analysis.text(Part.TEXT);
        int first = text.tokenAt(dateline.start());
        int end = Math.min(text.tokens().size(), text.tokenAt(dateline.end() - 1) + 1);
        for (int i = first; i < end; i++) {
            String word = text.tokens().get(i).form(); // datelines are written in capitals
            if (word.isEmpty()) {
                continue;
            }
            String country = registry.byWord(Character.toUpperCase(word.charAt(0)) + word.substring(1))
                    .flatMap(registry::find)
                    .filter(p -> p.kind().equals("place") || p.kind().equals("country"))
                    .map(ActorProfile::country)
                    .orElse(null);
            if (country != null) {
                return country;
            }
        }
        return null;
    }

    EntityTable table() {
        return table;
    }

    /** Every mention, body first, each part in text order. */
    List<Mention> read() {
        Map<Part, List<Candidate>> candidates = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            candidates.put(part, names.of(part));
        }
        clusters.read(candidates);
        linker.link(clusters.all());
        List<Mention> out = new ArrayList<>();
        for (Part part : Part.values()) {
            TextPart text = analysis.text(part);
            List<NamedMention> named = named(text);
            List<NamedMention> all = new ArrayList<>(named);
            ReferenceResolver.Resolved resolved = references.resolve(text, named);
            all.addAll(resolved.mentions());
            resolved.antecedents().forEach(analysis::add);
            all.sort(Comparator.comparingInt(m -> m.span().start()));
            all.forEach(m -> out.add(m.annotation()));
        }
        return out;
    }

    /** The part's names that were linked, pieces of hyphenated words too, in text order. */
    private List<NamedMention> named(TextPart text) {
        List<NamedMention> out = new ArrayList<>();
        BitSet taken = new BitSet();
        for (Placed p : clusters.in(text.part())) {
            Candidate c = p.candidate();
            taken.set(c.first(), c.end());
            if (p.cluster() == null || p.cluster().entity == null) {
                continue;
            }
            Entity entity = p.cluster().entity;
            out.add(new NamedMention(text.part(), c.first(), c.end(), c.span(text), entity, how(p, entity), true));
        }
        for (int i = 0; i < text.tokens().size(); i++) {
            Token t = text.tokens().get(i);
            if (!taken.get(i) && t.text().indexOf('-') > 0) {
                pieces(text.part(), i, t, out);
            }
        }
        out.sort(Comparator.comparingInt(m -> m.span().start()));
        return out;
    }

    private static Mention.How how(Placed p, Entity entity) {
        if (p.adjective()) {
            return Mention.How.DESCRIPTION;
        }
        if (!p.alone()) {
            return Mention.How.SHORT_FORM;
        }
        boolean listed = entity.profile != null
                && p.candidate().matches().stream()
                        .anyMatch(m ->
                                m.role() == Match.Role.MAIN && m.entry().slug().equals(entity.id));
        return listed ? Mention.How.ALIAS : entity.profile == null ? Mention.How.NAME : Mention.How.SHORT_FORM;
    }

    /** Moscow-backed, anti-Trump: the parts of a hyphenated word that name somebody. */
    private void pieces(Part part, int token, Token t, List<NamedMention> out) {
        String word = t.type().plain();
        if (word.endsWith("-American") || word.endsWith("-Americans")) {
            return; // a Mexican-American judge speaks for neither
        }
        int from = 0;
        boolean inName = false;
        while (from >= 0 && from < word.length()) {
            int hyphen = word.indexOf('-', from);
            int end = hyphen < 0 ? word.length() : hyphen;
            String piece = word.substring(from, end);
            if (piece.length() > 1 && Character.isUpperCase(piece.charAt(0))) {
                Entity entity = inName ? null : bearer(piece);
                // the Quimble-Telegram is not the Telegram; but Anti-Quimble
                inName |= entity == null
                        && registry.byWord(piece).isEmpty()
                        && clusters.byShortForm(piece).isEmpty()
                        && !registry.isSurname(piece.toLowerCase(java.util.Locale.ROOT))
                        && !words.is("prefixes_of_names", piece.toLowerCase(java.util.Locale.ROOT));
                if (entity != null) {
                    Span span = new Span(t.start() + from, t.start() + end);
                    out.add(new NamedMention(part, token, token + 1, span, entity, Mention.How.DESCRIPTION, false));
                }
            }
            from = hyphen < 0 ? -1 : hyphen + 1;
        }
    }

    private Entity bearer(String piece) {
        List<Cluster> here = clusters.byShortForm(piece);
        if (here.size() == 1 && here.get(0).entity != null) {
            return here.get(0).entity;
        }
        return here.isEmpty() ? registry.byWord(piece).map(table::known).orElse(null) : null;
    }
}

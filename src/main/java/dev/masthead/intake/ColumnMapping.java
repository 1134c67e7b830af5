package dev.masthead.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A row of a table: columns by their usual names, or as the caller says. */
final class ColumnMapping implements JsonShape {
    /** The usual names of each of our fields, the likeliest first. */
    private static final Map<String, List<String>> USUAL = usual();

    private final Map<String, List<String>> columns;
    /** The column that names the outlet because somebody said so; others only do where there is no address. */
    private final String outlet;

    /** @param columns which column holds what; the rest goes by its usual names */
    ColumnMapping(Map<String, String> columns) {
        Map<String, List<String>> all = new LinkedHashMap<>(USUAL);
        columns.forEach((field, column) -> all.put(field, List.of(column)));
        outlet = columns.getOrDefault("outlet", "outlet");
        this.columns = all;
    }

    private static Map<String, List<String>> usual() {
        Map<String, List<String>> usual = new LinkedHashMap<>();
        usual.put("id", List.of("id", "doc_id", "docid", "article_id", "document_id"));
        usual.put("url", List.of("url", "link", "web_url", "source_url", "article_url", "permalink", "canonical_url"));
        usual.put(
                "outlet",
                List.of(
                        "outlet",
                        "publication",
                        "publisher",
                        "source",
                        "domain",
                        "newspaper",
                        "media",
                        "outlet_name",
                        "source_name",
                        "publication_name",
                        "publication_title",
                        "newspaper_name",
                        "news_source",
                        "site"));
        usual.put("title", List.of("title", "headline", "heading", "article_title", "news_title", "hl"));
        usual.put(
                "text",
                List.of(
                        "text",
                        "body",
                        "content",
                        "article",
                        "article_text",
                        "full_text",
                        "fulltext",
                        "maintext",
                        "article_body",
                        "body_text",
                        "article_content",
                        "news_text",
                        "text_content",
                        "full text",
                        "article text",
                        "texte",
                        "volltext"));
        usual.put("summary", List.of("summary", "description", "abstract", "lead"));
        usual.put(
                "bylines", List.of("bylines", "byline", "authors", "author", "author_name", "journalist", "reporter"));
        usual.put(
                "published_at",
                List.of(
                        "published_at",
                        "date",
                        "published",
                        "publish_date",
                        "pub_date",
                        "datetime",
                        "date_published",
                        "publication_date",
                        "published_date",
                        "publishedat",
                        "pubdate",
                        "article_date",
                        "date_time",
                        "seendate",
                        "timestamp"));
        usual.put("language", List.of("language", "lang"));
        usual.put("section", List.of("section", "category"));
        usual.put("keywords", List.of("keywords", "tags"));
        return usual;
    }

    /** Whether a column of this name is known to hold something, in our tables or in those of other programs. */
    static boolean isUsual(String column) {
        return USUAL.values().stream().anyMatch(names -> names.contains(column));
    }

    /** The names under which our tables and those of other programs hold a field of ours. */
    static String[] usual(String field) {
        return USUAL.get(field).toArray(String[]::new);
    }

    /** The fields of ours that a column can be mapped to. */
    static Set<String> fields() {
        return USUAL.keySet();
    }

    /** Whether one of the columns is likely to hold the text. */
    boolean hasText(Iterable<String> header) {
        for (String column : header) {
            if (columns.get("text").contains(column)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String name() {
        return "table";
    }

    @Override
    public boolean recognises(JsonNode node) {
        return columns.get("text").stream().anyMatch(node::has);
    }

    @Override
    public void take(FieldReader fields) {
        fields.id(names("id"))
                .url(names("url"))
                .givenOutlet(outlet)
                .outlet(names("outlet"))
                .title(names("title"))
                .text(names("text"))
                .summary(names("summary"))
                .bylines(";", names("bylines"))
                .publishedAt(names("published_at"))
                .language(names("language"))
                .section(names("section"))
                .keywords(";,", names("keywords"));
    }

    private String[] names(String field) {
        return new ArrayList<>(columns.get(field)).toArray(String[]::new);
    }
}

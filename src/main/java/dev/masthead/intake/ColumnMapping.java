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

    /** @param columns which column holds what; the rest goes by its usual names */
    ColumnMapping(Map<String, String> columns) {
        Map<String, List<String>> all = new LinkedHashMap<>(USUAL);
        columns.forEach((field, column) -> all.put(field, List.of(column)));
        this.columns = all;
    }

    private static Map<String, List<String>> usual() {
        Map<String, List<String>> usual = new LinkedHashMap<>();
        usual.put("id", List.of("id", "doc_id", "docid", "article_id"));
        usual.put("url", List.of("url", "link", "web_url", "source_url"));
        usual.put("outlet", List.of("outlet", "publication", "publisher", "source", "domain", "newspaper", "media"));
        usual.put("title", List.of("title", "headline"));
        usual.put(
                "text",
                List.of("text", "body", "content", "article", "article_text", "full_text", "fulltext", "maintext"));
        usual.put("summary", List.of("summary", "description", "abstract", "lead"));
        usual.put("bylines", List.of("bylines", "byline", "authors", "author"));
        usual.put("published_at", List.of("published_at", "date", "published", "publish_date", "pub_date", "datetime"));
        usual.put("language", List.of("language", "lang"));
        usual.put("section", List.of("section", "category"));
        usual.put("keywords", List.of("keywords", "tags"));
        return usual;
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

package dev.masthead.lexicon;

import java.util.List;

/** Examples that many entries share: a match must be matched by one of them, a no_match by none. */
public record ExampleGroup(String id, String lexicon, List<Example> examples, Origin origin) {}

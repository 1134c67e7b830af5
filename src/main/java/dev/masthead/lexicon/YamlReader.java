package dev.masthead.lexicon;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads YAML into {@link Fields}, keeping lines and refusing duplicate keys, aliases and anything but plain data. */
final class YamlReader {
    private YamlReader() {}

    static Fields read(Reader in, String file) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setCodePointLimit(64 << 20);
        Node root;
        try {
            root = new Yaml(options).compose(in);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new LexiconException(new Origin(file, line), e.getProblem(), e);
        } catch (YAMLException e) {
            throw new LexiconException(new Origin(file, 1), e.getMessage(), e);
        }
        if (!(root instanceof MappingNode mapping)) {
            throw new LexiconException(new Origin(file, 1), "a lexicon file is a mapping");
        }
        return fields(mapping, file);
    }

    private static Fields fields(MappingNode node, String file) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new LexiconException(origin(tuple.getKeyNode(), file), "a key is a word");
            }
            // keys are words even where YAML 1.1 sees a boolean or a number: the lexicon rates "no" and "on" too
            Object previous = values.put(key.getValue(), value(tuple.getValueNode(), file));
            if (previous != null) {
                throw new LexiconException(origin(key, file), "'" + key.getValue() + "' stands twice");
            }
        }
        return new Fields(origin(node, file), values);
    }

    private static Object value(Node node, String file) {
        if (node instanceof MappingNode mapping) {
            return fields(mapping, file);
        }
        if (node instanceof SequenceNode sequence) {
            List<Object> out = new ArrayList<>(sequence.getValue().size());
            for (Node item : sequence.getValue()) {
                Object value = value(item, file);
                if (value == null) {
                    throw new LexiconException(origin(item, file), "an empty list item");
                }
                out.add(value);
            }
            return List.copyOf(out);
        }
        ScalarNode scalar = (ScalarNode) node;
        Tag tag = scalar.getTag();
        String text = scalar.getValue();
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            try {
                return Double.valueOf(text.replace("_", ""));
            } catch (NumberFormatException e) {
                throw new LexiconException(origin(node, file), "not a decimal number: " + text);
            }
        }
        if (tag.equals(Tag.BOOL)) {
            if (text.equals("true") || text.equals("false")) {
                return Boolean.valueOf(text);
            }
            throw new LexiconException(origin(node, file), "quote '" + text + "': YAML reads it as true or false");
        }
        return text;
    }

    private static Origin origin(Node node, String file) {
        return new Origin(file, node.getStartMark().getLine() + 1);
    }
}

package dev.masthead.spark;

import dev.masthead.intake.Intake;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The command line.
 *
 * @param inputs     files, folders and patterns of any Hadoop file system
 * @param output     a folder, new or of the same run
 * @param lexicons   a folder of the machine that submits
 * @param columns    which column of a table holds what
 * @param splitBytes how much of the input a unit has, about
 */
record Options(List<String> inputs, String output, String lexicons, Map<String, String> columns, long splitBytes) {
    static final String USAGE = """
            spark-submit --class dev.masthead.spark.MastheadSpark masthead-spark.jar
              --input PATH       what to read: a file, a folder or a pattern of any Hadoop file system; may be given again
              --output PATH      a folder for all that is made, new or of the same run, which then goes on
              --lexicons DIR     folder of the lexicons on the machine that submits; lexicons
              --map FIELD:COLUMN,…  which column of a table holds what, such as text:maintext
              --split-bytes N    how much a task reads, about; 67108864""";

    private static final long SPLIT_BYTES = 64L << 20;

    /** @throws IllegalArgumentException with words for who wrote it */
    static Options of(String... args) {
        List<String> inputs = new ArrayList<>();
        String output = null;
        String lexicons = "lexicons";
        Map<String, String> columns = new TreeMap<>();
        long splitBytes = SPLIT_BYTES;
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " has no value\n" + USAGE);
            }
            String value = args[i + 1];
            switch (args[i]) {
                case "--input" -> inputs.add(value);
                case "--output" -> output = value;
                case "--lexicons" -> lexicons = value;
                case "--map" -> columns.putAll(columns(value));
                case "--split-bytes" -> splitBytes = positive(value);
                default -> throw new IllegalArgumentException("there is no option " + args[i] + "\n" + USAGE);
            }
        }
        if (inputs.isEmpty() || output == null) {
            throw new IllegalArgumentException("--input and --output are needed\n" + USAGE);
        }
        return new Options(List.copyOf(inputs), output, lexicons, columns, splitBytes);
    }

    private static long positive(String value) {
        if (!value.matches("[1-9][0-9]{0,15}")) {
            throw new IllegalArgumentException("--split-bytes is a positive number, not " + value);
        }
        return Long.parseLong(value);
    }

    private static Map<String, String> columns(String map) {
        Map<String, String> columns = new TreeMap<>();
        for (String one : map.split(",")) {
            int colon = one.indexOf(':');
            if (colon <= 0
                    || colon == one.length() - 1
                    || !Intake.columnFields().contains(one.substring(0, colon).strip())) {
                throw new IllegalArgumentException(
                        "--map is written text:COLUMN,title:COLUMN, for " + String.join(", ", Intake.columnFields()));
            }
            columns.put(
                    one.substring(0, colon).strip(), one.substring(colon + 1).strip());
        }
        return columns;
    }
}

package dev.masthead.export;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.GroupWriter;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** A Parquet file with the rows of a table, compressed with Snappy, which every reader of Parquet knows. */
public final class ParquetTable implements TableFiles.Writer {
    private static final long MICROS = 1_000_000L;

    private final Table table;
    private final MessageType schema;
    private final ParquetWriter<Group> writer;

    /** Begins the file. */
    public ParquetTable(Table table, OutputFile file) throws IOException {
        this.table = table;
        Types.MessageTypeBuilder builder = Types.buildMessage();
        for (Table.Column column : table.columns()) {
            builder.addField(type(column));
        }
        schema = builder.named(table.name());
        writer = new Builder(file, schema)
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new SnappyInJava())
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .build();
    }

    private static Type type(Table.Column column) {
        return switch (column.type()) {
            case INTEGER -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
            case NUMBER -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
            case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
            case DATETIME ->
                Types.optional(PrimitiveTypeName.INT64)
                        .as(LogicalTypeAnnotation.timestampType(true, LogicalTypeAnnotation.TimeUnit.MICROS))
                        .named(column.name());
            case STRING ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
        };
    }

    /** @param row strings, longs, doubles, booleans and nulls in the order of the table's columns */
    @Override
    public void write(Object[] row) throws IOException {
        Group group = new SimpleGroup(schema);
        for (int i = 0; i < row.length; i++) {
            Object value = row[i];
            if (value == null) {
                continue;
            }
            switch (table.columns().get(i).type()) {
                case INTEGER -> group.add(i, ((Number) value).longValue());
                case NUMBER -> group.add(i, ((Number) value).doubleValue());
                case BOOLEAN -> group.add(i, (boolean) value);
                case DATETIME -> {
                    var instant = OffsetDateTime.parse((String) value).toInstant();
                    group.add(i, instant.getEpochSecond() * MICROS + instant.getNano() / 1_000);
                }
                case STRING -> group.add(i, (String) value);
            }
        }
        writer.write(group);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /** The file says who wrote it: {@code writer.model.name} is Masthead. */
    private static final class Builder extends ParquetWriter.Builder<Group, Builder> {
        private final MessageType schema;

        Builder(OutputFile file, MessageType schema) {
            super(file);
            this.schema = schema;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<Group> getWriteSupport(Configuration conf) {
            return new Support(schema);
        }

        @Override
        protected WriteSupport<Group> getWriteSupport(ParquetConfiguration conf) {
            return new Support(schema);
        }
    }

    private static final class Support extends WriteSupport<Group> {
        private final MessageType schema;
        private GroupWriter writer;

        Support(MessageType schema) {
            this.schema = schema;
        }

        @Override
        public String getName() {
            return "Masthead";
        }

        @Override
        public WriteContext init(Configuration configuration) {
            return new WriteContext(schema, Map.of());
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return new WriteContext(schema, Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer consumer) {
            writer = new GroupWriter(consumer, schema);
        }

        @Override
        public void write(Group record) {
            writer.write(record);
        }
    }
}

package dev.masthead.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/** The rows of a Parquet file as JSON Lines, which intake knows how to read. Times are ISO 8601. */
final class ParquetRows extends InputStream {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DAY_OF_1970 = 2_440_588;

    private final ParquetReader<Group> rows;
    private byte[] line = new byte[0];
    private int next;

    /** The row groups whose middle lies between two bytes. */
    ParquetRows(Piece piece, Configuration conf) throws IOException {
        rows = ParquetReader.builder(new GroupReadSupport(), new Path(piece.path()))
                .withConf(conf)
                .withFileRange(piece.start(), piece.end())
                .build();
    }

    private boolean fill() throws IOException {
        if (next < line.length) {
            return true;
        }
        Group row = rows.read();
        if (row == null) {
            return false;
        }
        byte[] json = JSON.writeValueAsBytes(object(row));
        line = new byte[json.length + 1];
        System.arraycopy(json, 0, line, 0, json.length);
        line[json.length] = '\n';
        next = 0;
        return true;
    }

    private static ObjectNode object(Group group) {
        ObjectNode out = NODES.objectNode();
        GroupType type = group.getType();
        for (int f = 0; f < type.getFieldCount(); f++) {
            Type field = type.getType(f);
            int n = group.getFieldRepetitionCount(f);
            if (field.isRepetition(Type.Repetition.REPEATED)) {
                ArrayNode all = out.putArray(field.getName());
                for (int i = 0; i < n; i++) {
                    all.add(value(group, f, i));
                }
            } else if (n > 0) {
                out.set(field.getName(), value(group, f, 0));
            }
        }
        return out;
    }

    private static JsonNode value(Group group, int field, int index) {
        Type type = group.getType().getType(field);
        if (type.isPrimitive()) {
            return primitive(group, field, index, type.asPrimitiveType());
        }
        Group inner = group.getGroup(field, index);
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        if (logical instanceof LogicalTypeAnnotation.ListLogicalTypeAnnotation) {
            ArrayNode all = NODES.arrayNode();
            for (int i = 0; i < inner.getFieldRepetitionCount(0); i++) {
                all.add(element(inner, i));
            }
            return all;
        }
        if (logical instanceof LogicalTypeAnnotation.MapLogicalTypeAnnotation) {
            ObjectNode all = NODES.objectNode();
            for (int i = 0; i < inner.getFieldRepetitionCount(0); i++) {
                Group entry = inner.getGroup(0, i);
                all.set(
                        value(entry, 0, 0).asText(),
                        entry.getFieldRepetitionCount(1) == 0 ? NODES.nullNode() : value(entry, 1, 0));
            }
            return all;
        }
        return object(inner);
    }

    /** Of a list in three levels, as the format wants it, or in two, as older writers do. */
    private static JsonNode element(Group list, int i) {
        Type repeated = list.getType().getType(0);
        if (repeated.isPrimitive() || repeated.asGroupType().getFieldCount() != 1) {
            return value(list, 0, i);
        }
        Group element = list.getGroup(0, i);
        return element.getFieldRepetitionCount(0) == 0 ? NODES.nullNode() : value(element, 0, 0);
    }

    private static JsonNode primitive(Group group, int field, int index, PrimitiveType type) {
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        return switch (type.getPrimitiveTypeName()) {
            case BOOLEAN -> NODES.booleanNode(group.getBoolean(field, index));
            case FLOAT -> NODES.numberNode(group.getFloat(field, index));
            case DOUBLE -> NODES.numberNode(group.getDouble(field, index));
            case INT32 -> whole(group.getInteger(field, index), logical);
            case INT64 -> whole(group.getLong(field, index), logical);
            case INT96 -> NODES.textNode(julian(group.getInt96(field, index)).toString());
            case BINARY, FIXED_LEN_BYTE_ARRAY -> {
                Binary bytes = group.getBinary(field, index);
                yield logical instanceof LogicalTypeAnnotation.DecimalLogicalTypeAnnotation decimal
                        ? NODES.numberNode(new BigDecimal(new BigInteger(bytes.getBytes()), decimal.getScale()))
                        : NODES.textNode(bytes.toStringUsingUTF8());
            }
        };
    }

    private static JsonNode whole(long value, LogicalTypeAnnotation logical) {
        if (logical instanceof LogicalTypeAnnotation.TimestampLogicalTypeAnnotation time) {
            Instant instant = switch (time.getUnit()) {
                case MILLIS -> Instant.ofEpochMilli(value);
                case MICROS -> Instant.EPOCH.plus(value, ChronoUnit.MICROS);
                case NANOS -> Instant.EPOCH.plusNanos(value);
            };
            // a time without a zone stays one
            return NODES.textNode(
                    time.isAdjustedToUTC()
                            ? instant.toString()
                            : instant.atOffset(ZoneOffset.UTC).toLocalDateTime().toString());
        }
        if (logical instanceof LogicalTypeAnnotation.DateLogicalTypeAnnotation) {
            return NODES.textNode(LocalDate.ofEpochDay(value).toString());
        }
        if (logical instanceof LogicalTypeAnnotation.DecimalLogicalTypeAnnotation decimal) {
            return NODES.numberNode(BigDecimal.valueOf(value, decimal.getScale()));
        }
        return NODES.numberNode(value);
    }

    /** Nanoseconds of a day and its Julian number, as Hive and older Spark write times. */
    private static Instant julian(Binary int96) {
        ByteBuffer bytes = ByteBuffer.wrap(int96.getBytes()).order(ByteOrder.LITTLE_ENDIAN);
        long nanos = bytes.getLong();
        long day = bytes.getInt() - DAY_OF_1970;
        return LocalDate.ofEpochDay(day)
                .atTime(LocalTime.MIDNIGHT)
                .toInstant(ZoneOffset.UTC)
                .plusNanos(nanos);
    }

    @Override
    public int read() throws IOException {
        return fill() ? line[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int n = Math.min(length, line.length - next);
        System.arraycopy(line, next, bytes, from, n);
        next += n;
        return n;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}

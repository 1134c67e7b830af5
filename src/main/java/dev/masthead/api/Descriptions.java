package dev.masthead.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Describes the fields in OpenAPI from {@code descriptions.properties}: the core's records carry no annotations. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class Descriptions implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        Properties descriptions = read();
        openApi.getComponents().getSchemas().forEach((name, schema) -> {
            describe(schema, descriptions.getProperty(name));
            Map<String, Schema> fields = schema.getProperties();
            if (fields != null) {
                fields.forEach((field, value) -> describe(value, descriptions.getProperty(name + "." + field)));
            }
        });
    }

    private static void describe(Schema schema, String description) {
        if (description != null) {
            schema.setDescription(description);
        }
    }

    private static Properties read() {
        Properties properties = new Properties();
        try (InputStream in = Descriptions.class.getResourceAsStream("descriptions.properties");
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}

package dev.masthead.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Describes the fields in OpenAPI from {@code descriptions.properties}: the core's records carry no annotations. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class Descriptions implements OASFilter {
    private static final String KEY = "key";
    private static final Pattern NULL = Pattern.compile("\\bnull\\b");

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        Properties descriptions = read();
        openApi.getComponents().getSchemas().forEach((name, schema) -> {
            describe(schema, descriptions.getProperty(name));
            Map<String, Schema> fields = schema.getProperties();
            if (fields != null) {
                Map<String, Schema> described = new LinkedHashMap<>();
                fields.forEach((field, value) ->
                        described.put(field, field(openApi, value, descriptions.getProperty(name + "." + field))));
                schema.setProperties(described);
            }
        });
        openApi.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .map(Operation::getResponses)
                .filter(Objects::nonNull)
                .forEach(Descriptions::refusals);
        openApi.getComponents()
                .addSecurityScheme(
                        KEY,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("A key, where the service asks for one; see docs/configuration.md"));
        openApi.setSecurity(List.of(
                OASFactory.createSecurityRequirement(),
                OASFactory.createSecurityRequirement().addScheme(KEY)));
    }

    /**
     * A field may be null if and only if its description says when. In OpenAPI 3.0 nothing may stand beside a reference, and a
     * null has to be allowed by what is referred to.
     */
    private static Schema field(OpenAPI openApi, Schema schema, String description) {
        boolean mayBeNull = description != null && NULL.matcher(description).find();
        if (schema.getRef() == null || description == null) {
            describe(schema, description);
            if (mayBeNull) {
                nullable(schema);
            }
            return schema;
        }
        String ref = schema.getRef();
        Schema referred = OASFactory.createSchema().ref(ref);
        Schema around = OASFactory.createSchema().description(description);
        if (!mayBeNull) {
            return around.addAllOf(referred);
        }
        nullable(openApi.getComponents().getSchemas().get(ref.substring(ref.lastIndexOf('/') + 1)));
        return around.addAnyOf(referred).addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }

    /** Refusals that Quarkus adds by itself come without a content; every refusal is a problem document, as the default says. */
    private static void refusals(APIResponses answers) {
        if (answers.getDefaultValue() == null) {
            return;
        }
        for (String status : List.copyOf(answers.getAPIResponses().keySet())) {
            if (status.startsWith("4") && answers.getAPIResponse(status).getContent() == null) {
                answers.removeAPIResponse(status);
            }
        }
    }

    private static void nullable(Schema schema) {
        List<SchemaType> types = new ArrayList<>(schema.getType() == null ? List.of() : schema.getType());
        if (!types.contains(SchemaType.NULL)) {
            types.add(SchemaType.NULL);
            schema.setType(types);
        }
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

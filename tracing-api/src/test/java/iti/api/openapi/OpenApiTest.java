package iti.api.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import iti.api.ApiApplication;
import iti.api.access.OpenToAll;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The published description is the one the resources give. {@code -Dopenapi.write=true} writes it anew. */
class OpenApiTest {

    private final Set<Class<?>> classes = new ApiApplication().getClasses();

    @Test
    void thePublishedDescriptionIsTrue() throws IOException {
        JsonObject made = new Description(classes).json();
        if (Boolean.getBoolean("openapi.write")) {
            StringWriter text = new StringWriter();
            try (var writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(text)) {
                writer.write(made);
            }
            Files.writeString(Path.of("src/main/resources" + OpenApiResource.DOCUMENT), text.toString().strip() + "\n");
        }
        assertEquals(made, published());
    }

    @Test
    void everyOperationOfTheResourcesIsPublishedAndNoOther() throws IOException {
        JsonObject paths = published().getJsonObject("paths");
        Set<String> there = paths.entrySet().stream().flatMap(p -> p.getValue().asJsonObject().keySet().stream()
                .map(m -> m.toUpperCase(java.util.Locale.ROOT) + " " + p.getKey())).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(new Description(classes).operations()), there);
    }

    @Test
    void onlyTheseCallsNeedNoToken() {
        Set<String> open = classes.stream().flatMap(c -> Arrays.stream(c.getDeclaredMethods())).filter(m -> m.isAnnotationPresent(OpenToAll.class))
                .map(m -> m.getDeclaringClass().getSimpleName() + "." + m.getName()).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(Set.of("SetUpResource.setUp", "TokensResource.signIn", "InquiryLinksResource.open", "InquiryLinksResource.reply")), open);
    }

    private static JsonObject published() throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("src/main/resources" + OpenApiResource.DOCUMENT)); var reader = Json.createReader(in)) {
            return reader.readObject();
        }
    }
}

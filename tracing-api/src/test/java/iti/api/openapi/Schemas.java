package iti.api.openapi;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** JSON Schemas of values, by their public constructors: the same rule by which bodies are read. */
final class Schemas {

    private final Map<String, JsonObject> components = new TreeMap<>();

    JsonObject of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            boolean list = Collection.class.isAssignableFrom((Class<?>) generic.getRawType());
            return Json.createObjectBuilder().add("type", list ? "array" : "object").add(list ? "items" : "additionalProperties", of(last)).build();
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return simple("string", "");
        } else if (plain == int.class || plain == Integer.class || plain == long.class || plain == Long.class) {
            return simple("integer", "");
        } else if (plain == double.class || plain == Double.class) {
            return simple("number", "");
        } else if (plain == boolean.class || plain == Boolean.class) {
            return simple("boolean", "");
        } else if (plain == UUID.class) {
            return simple("string", "uuid");
        } else if (plain == LocalDate.class) {
            return simple("string", "date");
        } else if (plain == Instant.class) {
            return simple("string", "date-time");
        } else if (plain.isEnum()) {
            return Json.createObjectBuilder().add("type", "string").add("enum", Json.createArrayBuilder(Arrays.stream(plain.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList())).build();
        }
        if (plain.isSealed()) {
            JsonArrayBuilder forms = Json.createArrayBuilder();
            Arrays.stream(plain.getPermittedSubclasses()).forEach(c -> forms.add(of(c)));
            return Json.createObjectBuilder().add("oneOf", forms).build();
        }
        return reference(plain);
    }

    JsonObject components() {
        JsonObjectBuilder out = Json.createObjectBuilder();
        components.forEach(out::add);
        return out.build();
    }

    private JsonObject reference(Class<?> type) {
        if (!type.getName().startsWith("iti.")) {
            throw new IllegalStateException("no schema for " + type);
        }
        String name = (type.getEnclosingClass() == null ? "" : type.getEnclosingClass().getSimpleName().replace("Resource", "")) + type.getSimpleName();
        if (!components.containsKey(name)) {
            components.put(name, Json.createObjectBuilder().build());
            components.put(name, type.isSealed() ? oneOf(type) : members(type));
        }
        return Json.createObjectBuilder().add("$ref", "#/components/schemas/" + name).build();
    }

    /** A closed choice of kinds. */
    private JsonObject oneOf(Class<?> type) {
        return Json.createObjectBuilder().add("oneOf", Json.createArrayBuilder(Arrays.stream(type.getPermittedSubclasses()).map(this::of).toList())).build();
    }

    private JsonObject members(Class<?> type) {
        Constructor<?> constructor = Arrays.stream(type.getConstructors()).max(Comparator.comparingInt(Constructor::getParameterCount)).orElseThrow();
        JsonObjectBuilder members = Json.createObjectBuilder();
        for (Parameter member : constructor.getParameters()) {
            members.add(member.getName(), of(member.getParameterizedType()));
        }
        return Json.createObjectBuilder().add("type", "object").add("properties", members).build();
    }

    private static JsonObject simple(String type, String format) {
        JsonObjectBuilder out = Json.createObjectBuilder().add("type", type);
        return format.isEmpty() ? out.build() : out.add("format", format).build();
    }
}

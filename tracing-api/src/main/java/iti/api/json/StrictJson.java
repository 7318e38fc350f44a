package iti.api.json;

import iti.problem.Issue;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Reads one JSON object (UTF-8, at most 1 MB) into a value by its public constructor: each member once, no member that the value does not have,
 * every type and code exact. An absent member is null, an absent list is empty. All findings are named at once: {@code json},
 * {@code unknownMember}, {@code wrongType}, {@code number}, {@code date}, {@code id}, {@code unknownCode}, {@code controlCharacter},
 * {@code tooMany}, {@code required} (a member that must say true or false).
 */
public final class StrictJson {

    private static final int MOST = 1000;
    private static final int DEEPEST = 32;
    private static final int LARGEST = 1024 * 1024;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?([eE][+-]?\\d{1,2})?");
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private final List<Issue> issues = new ArrayList<>();

    private StrictJson() {
    }

    /** @throws Unreadable with all findings */
    public static <T> T read(InputStream body, Class<T> type) {
        JsonObject object = object(text(body));
        StrictJson reading = new StrictJson();
        Object value = reading.value(object, type, "");
        if (!reading.issues.isEmpty()) {
            throw new Unreadable(reading.issues);
        }
        return type.cast(value);
    }

    private static String text(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw Unreadable.whole("tooMany");
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw Unreadable.whole("json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject object(String text) {
        try {
            demandOneShallowValue(text);
            try (JsonReader reader = READERS.createReader(new StringReader(text))) {
                if (reader.readValue() instanceof JsonObject object) {
                    return object;
                }
            }
        } catch (JsonException e) {
            throw Unreadable.whole("json");
        }
        throw Unreadable.whole("wrongType");
    }

    /** The reader itself would neither see what follows the value nor bear any depth or any size of a number. */
    private static void demandOneShallowValue(String text) {
        int depth = 0;
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            while (parser.hasNext()) {
                JsonParser.Event event = parser.next();
                if (event == JsonParser.Event.VALUE_NUMBER && !NUMBER.matcher(parser.getString()).matches()) {
                    throw Unreadable.whole("json");
                }
                depth += switch (event) {
                    case START_ARRAY, START_OBJECT -> 1;
                    case END_ARRAY, END_OBJECT -> -1;
                    case KEY_NAME, VALUE_STRING, VALUE_NUMBER, VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> 0;
                };
                if (depth > DEEPEST) {
                    throw Unreadable.whole("json");
                }
            }
        }
    }

    private Object value(JsonValue json, Type type, String path) {
        if (json == null || json.getValueType() == JsonValue.ValueType.NULL) {
            return absent(type, path);
        }
        if (type instanceof ParameterizedType list) {
            return list(json, list, path);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return text(json, path);
        } else if (plain == Integer.class || plain == int.class) {
            return number(json, path);
        } else if (plain == Boolean.class || plain == boolean.class) {
            return truth(json, path);
        } else if (plain == UUID.class) {
            return id(json, path);
        } else if (plain == LocalDate.class) {
            return date(json, path);
        } else if (plain.isEnum()) {
            return code(json, plain, path);
        }
        return object(json, plain, path);
    }

    private Object absent(Type type, String path) {
        if (type instanceof ParameterizedType list) {
            return list.getRawType() == Set.class ? Set.of() : List.of();
        }
        return type == boolean.class || type == int.class ? wrong(path, "required") : null;
    }

    private Object object(JsonValue json, Class<?> type, String path) {
        if (!(json instanceof JsonObject object)) {
            return wrong(path, "wrongType");
        }
        int before = issues.size();
        Constructor<?> constructor = Arrays.stream(type.getConstructors()).max(Comparator.comparingInt(Constructor::getParameterCount)).orElseThrow();
        Parameter[] members = constructor.getParameters();
        Set<String> known = new LinkedHashSet<>();
        Object[] values = new Object[members.length];
        for (int i = 0; i < members.length; i++) {
            known.add(members[i].getName());
            values[i] = value(object.get(members[i].getName()), members[i].getParameterizedType(), below(path, members[i].getName()));
        }
        object.keySet().stream().filter(name -> !known.contains(name)).forEach(name -> wrong(below(path, name), "unknownMember"));
        return issues.size() > before ? null : made(constructor, values);
    }

    private static Object made(Constructor<?> constructor, Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(constructor + " failed", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor + " cannot be called", e);
        }
    }

    private Object list(JsonValue json, ParameterizedType type, String path) {
        if (!(json instanceof JsonArray array)) {
            return wrong(path, "wrongType");
        }
        if (array.size() > MOST) {
            return wrong(path, "tooMany");
        }
        Collection<Object> values = type.getRawType() == Set.class ? new LinkedHashSet<>() : new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            Object value = array.get(i).getValueType() == JsonValue.ValueType.NULL ? wrong(below(path, i + ""), "wrongType")
                    : value(array.get(i), type.getActualTypeArguments()[0], below(path, i + ""));
            values.add(value);
        }
        return values;
    }

    private Object text(JsonValue json, String path) {
        if (!(json instanceof JsonString string)) {
            return wrong(path, "wrongType");
        }
        boolean control = string.getString().chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' || Character.isSurrogate((char) c) && !paired(string.getString()));
        return control ? wrong(path, "controlCharacter") : string.getString();
    }

    private static boolean paired(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private Object number(JsonValue json, String path) {
        if (!(json instanceof JsonNumber number)) {
            return wrong(path, "wrongType");
        }
        boolean fits = number.bigDecimalValue().scale() == 0 && number.bigDecimalValue().precision() < 10;
        return fits ? number.intValue() : wrong(path, "number");
    }

    private Object truth(JsonValue json, String path) {
        return switch (json.getValueType()) {
            case TRUE -> Boolean.TRUE;
            case FALSE -> Boolean.FALSE;
            case ARRAY, OBJECT, STRING, NUMBER, NULL -> wrong(path, "wrongType");
        };
    }

    private Object id(JsonValue json, String path) {
        if (!(json instanceof JsonString string)) {
            return wrong(path, "wrongType");
        }
        return string.getString().matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? UUID.fromString(string.getString()) : wrong(path, "id");
    }

    private Object date(JsonValue json, String path) {
        if (!(json instanceof JsonString string)) {
            return wrong(path, "wrongType");
        }
        try {
            return string.getString().length() == 10 ? LocalDate.parse(string.getString()) : wrong(path, "date");
        } catch (DateTimeException e) {
            return wrong(path, "date");
        }
    }

    private Object code(JsonValue json, Class<?> type, String path) {
        if (!(json instanceof JsonString string)) {
            return wrong(path, "wrongType");
        }
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(string.getString())) {
                return constant;
            }
        }
        return wrong(path, "unknownCode");
    }

    private Object wrong(String path, String code) {
        issues.add(Issue.of(path, code));
        return null;
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}

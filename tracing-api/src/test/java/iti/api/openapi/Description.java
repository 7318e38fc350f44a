package iti.api.openapi;

import iti.api.access.OpenToAll;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The OpenAPI description of the interface, made from its resources. */
final class Description {

    private final Schemas schemas = new Schemas();
    private final Map<String, Map<String, JsonObject>> paths = new TreeMap<>();

    Description(Set<Class<?>> classes) {
        classes.stream().filter(c -> c.isAnnotationPresent(Path.class)).forEach(this::read);
    }

    /** Method and path of each operation, for example {@code GET /cases/{id}}. */
    List<String> operations() {
        return paths.entrySet().stream().flatMap(p -> p.getValue().keySet().stream().map(m -> m.toUpperCase(Locale.ROOT) + " " + p.getKey())).sorted().toList();
    }

    JsonObject json() {
        JsonObjectBuilder all = Json.createObjectBuilder();
        paths.forEach((path, methods) -> {
            JsonObjectBuilder item = Json.createObjectBuilder();
            methods.forEach(item::add);
            all.add(path, item);
        });
        return Json.createObjectBuilder().add("openapi", "3.1.0")
                .add("info", Json.createObjectBuilder().add("title", "Firearm tracing requests").add("version", "1.0").add("description",
                        "Tracing of illicit small arms and light weapons between States under the International Tracing Instrument. A change may name the version it changes in "
                        + "If-Match; members that are not described are refused."))
                .add("servers", Json.createArrayBuilder().add(Json.createObjectBuilder().add("url", "/api/v1")))
                .add("security", Json.createArrayBuilder().add(Json.createObjectBuilder().add("bearer", Json.createArrayBuilder())))
                .add("paths", all)
                .add("components", Json.createObjectBuilder()
                        .add("securitySchemes", Json.createObjectBuilder().add("bearer", Json.createObjectBuilder().add("type", "http").add("scheme", "bearer")))
                        .add("schemas", Json.createObjectBuilder(schemas.components()).add("Problem", problem())))
                .build();
    }

    private static JsonObject problem() {
        JsonObject text = Json.createObjectBuilder().add("type", "string").build();
        JsonObject error = Json.createObjectBuilder().add("type", "object").add("properties",
                Json.createObjectBuilder().add("pointer", text).add("code", text).add("detail", text)).build();
        return Json.createObjectBuilder().add("type", "object").add("properties", Json.createObjectBuilder().add("type", text).add("title", text)
                .add("status", Json.createObjectBuilder().add("type", "integer")).add("detail", text).add("instance", text)
                .add("details", Json.createObjectBuilder().add("type", "object").add("additionalProperties", text))
                .add("errors", Json.createObjectBuilder().add("type", "array").add("items", error))).build();
    }

    private void read(Class<?> resource) {
        for (Method method : resource.getDeclaredMethods()) {
            verb(method).ifPresent(verb -> {
                String path = path(resource, method);
                if (paths.computeIfAbsent(path, p -> new TreeMap<>()).put(verb, operation(resource, method)) != null) {
                    throw new IllegalStateException("twice: " + verb + " " + path);
                }
            });
        }
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations()).map(Annotation::annotationType).map(t -> t.getAnnotation(HttpMethod.class))
                .filter(m -> m != null).map(m -> m.value().toLowerCase(Locale.ROOT)).findFirst();
    }

    private static String path(Class<?> resource, Method method) {
        Path below = method.getAnnotation(Path.class);
        return ("/" + resource.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value())).replaceAll("/+", "/");
    }

    private JsonObject operation(Class<?> resource, Method method) {
        JsonObjectBuilder out = Json.createObjectBuilder().add("operationId", resource.getSimpleName().replace("Resource", "") + "." + method.getName())
                .add("tags", Json.createArrayBuilder().add(path(resource, method).split("/")[1]));
        if (method.isAnnotationPresent(OpenToAll.class)) {
            out.add("security", Json.createArrayBuilder());
        }
        JsonArrayBuilder parameters = Json.createArrayBuilder();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(PathParam.class)) {
                parameters.add(parameter("path", parameter.getAnnotation(PathParam.class).value(), parameter.getParameterizedType()));
            } else if (parameter.isAnnotationPresent(QueryParam.class)) {
                parameters.add(parameter("query", parameter.getAnnotation(QueryParam.class).value(), parameter.getParameterizedType()));
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    if (field.isAnnotationPresent(QueryParam.class)) {
                        parameters.add(parameter("query", field.getAnnotation(QueryParam.class).value(), Integer.class));
                    }
                }
            } else {
                out.add("requestBody", Json.createObjectBuilder().add("required", true).add("content", content(method.getAnnotation(Consumes.class).value()[0], parameter.getParameterizedType())));
            }
        }
        return out.add("parameters", parameters).add("responses", responses(resource, method)).build();
    }

    private JsonObject parameter(String in, String name, Type type) {
        return Json.createObjectBuilder().add("name", name).add("in", in).add("required", "path".equals(in)).add("schema", schemas.of(type)).build();
    }

    private JsonObject responses(Class<?> resource, Method method) {
        Gives gives = method.getAnnotation(Gives.class);
        if (gives == null && method.getReturnType().getName().startsWith("jakarta.")) {
            throw new IllegalStateException(method + " does not say what it gives");
        }
        Type body = gives == null ? method.getGenericReturnType() : gives.value();
        Produces produces = method.isAnnotationPresent(Produces.class) ? method.getAnnotation(Produces.class) : resource.getAnnotation(Produces.class);
        JsonObjectBuilder out = Json.createObjectBuilder();
        for (int status : gives == null ? new int[] {200} : gives.status()) {
            JsonObjectBuilder response = Json.createObjectBuilder().add("description", status == 201 ? "Made" : "Done");
            if (gives != null && gives.versioned()) {
                response.add("headers", Json.createObjectBuilder().add("ETag", Json.createObjectBuilder().add("schema", schemas.of(String.class))));
            }
            if (body != Void.class) {
                response.add("content", content(produces.value()[0], body));
            }
            out.add(String.valueOf(status), response);
        }
        return out.add("default", Json.createObjectBuilder().add("description", "Refused").add("content", Json.createObjectBuilder().add("application/problem+json",
                Json.createObjectBuilder().add("schema", Json.createObjectBuilder().add("$ref", "#/components/schemas/Problem"))))).build();
    }

    private JsonObject content(String mediaType, Type type) {
        JsonObject schema = type == InputStream.class || type == byte[].class
                ? Json.createObjectBuilder().add("type", "string").add("format", "binary").build() : schemas.of(type);
        return Json.createObjectBuilder().add(mediaType, Json.createObjectBuilder().add("schema", schema)).build();
    }
}

package iti.demo;

import jakarta.json.JsonObject;

/**
 * A fictional person of a tracing centre.
 *
 * @param role code of the one role the person has in the demonstration
 */
public record Person(String role, String login, String name, String unit) {

    static Person of(JsonObject json) {
        return new Person(json.getString("role"), json.getString("login"), json.getString("name"), json.getString("unit"));
    }
}
